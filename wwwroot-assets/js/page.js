// What the page does without the server.
document.addEventListener('click', event => {
    // The notices of a lost connection must work when there is none to answer a click.
    if (event.target.closest('[data-reload]')) location.reload();
    // A list of choices closes when one clicks elsewhere.
    for (const list of document.querySelectorAll('details.multi[open]'))
        if (!list.contains(event.target)) list.open = false;
});

document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const list = document.querySelector('details.multi[open]');
    if (!list) return;
    list.open = false;
    list.querySelector('summary').focus();
});

window.dashboardPage = { focusHeading: () => document.querySelector('h1')?.focus() };
