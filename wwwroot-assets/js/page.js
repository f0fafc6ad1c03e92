// What the page does without the server.
document.addEventListener('click', event => {
    // The notices of a lost connection must work when there is none to answer a click.
    if (event.target.closest('[data-reload]')) location.reload();
});

// A table wider than its box: data-scrolls tells where more columns are, and the keyboard reaches the box.
const watched = new WeakSet();
const resized = new ResizeObserver(entries => { for (const { target } of entries) mark(target.closest('.table-box')); });

function mark(box) {
    if (!box) return;
    const hidden = box.scrollWidth - box.clientWidth;
    const sides = [box.scrollLeft > 1 && 'left', hidden - box.scrollLeft > 1 && 'right'].filter(Boolean).join(' ');
    if (hidden > 1) box.dataset.scrolls = sides;
    else delete box.dataset.scrolls;
    if (hidden > 1 && !box.hasAttribute('tabindex')) box.tabIndex = 0;
}

function watch() {
    for (const box of document.querySelectorAll('.table-box')) {
        if (watched.has(box)) continue;
        watched.add(box);
        // The newest months stand at the end of a long row.
        if (box.dataset.start === 'end') box.scrollLeft = box.scrollWidth;
        box.addEventListener('scroll', () => mark(box), { passive: true });
        resized.observe(box);
        // The table is observed beside its box: rows of another page may be wider.
        const table = box.querySelector('table');
        if (table) resized.observe(table);
    }
}

new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
watch();

window.dashboardPage = { focusHeading: () => document.querySelector('h1')?.focus() };
