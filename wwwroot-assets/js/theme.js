// Applies the theme before the first paint and keeps the choice. A classic script on purpose: modules run too late.
(() => {
    const key = 'insider-dashboard-theme';
    const dark = matchMedia('(prefers-color-scheme: dark)');

    function choice() {
        try {
            const kept = localStorage.getItem(key);
            return kept === 'light' || kept === 'dark' ? kept : 'auto';
        } catch {
            return 'auto'; // storage may be forbidden
        }
    }

    function apply() {
        const kept = choice();
        const theme = kept === 'auto' ? (dark.matches ? 'dark' : 'light') : kept;
        if (document.documentElement.dataset.theme === theme) return;
        document.documentElement.dataset.theme = theme;
        document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
    }

    function choose(value) {
        try {
            if (value === 'auto') localStorage.removeItem(key);
            else localStorage.setItem(key, value);
        } catch {
            document.documentElement.dataset.theme = value === 'auto' ? '' : value;
        }
        apply();
    }

    dark.addEventListener('change', apply);
    addEventListener('storage', event => { if (event.key === key) apply(); });
    window.dashboardTheme = { choice, choose };
    apply();
})();
