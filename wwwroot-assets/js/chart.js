// What a chart needs of the browser, for ChartCard: the library, once for all charts; the colours of the theme, again when it
// changes; and the width of its box. Plotly.Blazor draws.

let loading;

// Loaded here and not by the first chart: that one would take the page down where the file cannot be had, and a second one,
// gone before the file is there, would fail in the first one's name.
function load(interop, library) {
    loading ??= import(new URL(interop, document.baseURI).href)
        .then(module => module.importScript('plotly-import', library))
        .catch(() => {
            loading = undefined;
            document.getElementById('plotly-import')?.remove(); // else the next try would take it for loaded
            throw new Error('The chart library could not be loaded.');
        });
    return loading;
}

// The library writes "$−1B".
function signBeforeDollar(box) {
    for (const label of box.querySelectorAll('.xtick text, .ytick text, .y2tick text'))
        if (label.textContent.startsWith('$−')) label.textContent = '−$' + label.textContent.slice(2);
}

export async function watch(owner, variables, interop, library) {
    await load(interop, library);
    const narrow = matchMedia('(max-width: 600px)');
    const touch = matchMedia('(pointer: coarse)');
    let box;
    let width;

    function look() {
        const style = getComputedStyle(document.documentElement);
        return {
            colors: Object.fromEntries(variables.map(name => [name, style.getPropertyValue(name).trim()])),
            font: getComputedStyle(document.body).fontFamily,
            narrow: narrow.matches,
            touch: touch.matches,
        };
    }

    const changed = () => owner.invokeMethodAsync('TakeLookAsync', look());
    document.addEventListener('themechange', changed);
    narrow.addEventListener('change', changed);

    const resized = new ResizeObserver(() => {
        if (box.clientWidth === 0 || box.clientWidth === width) return; // hidden: it is drawn anew when it shows
        width = box.clientWidth;
        window.Plotly.Plots.resize(box);
    });

    return {
        look,
        drawn(id) {
            resized.disconnect();
            box = document.getElementById(id);
            if (!box) return; // the reader has gone on
            width = box.clientWidth;
            resized.observe(box);
            signBeforeDollar(box);
            box.on('plotly_afterplot', () => signBeforeDollar(box));
        },
        dispose() {
            resized.disconnect();
            document.removeEventListener('themechange', changed);
            narrow.removeEventListener('change', changed);
        },
    };
}
