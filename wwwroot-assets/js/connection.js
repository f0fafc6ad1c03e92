// The reload buttons of the connection notices: they must work when there is no connection to answer a click.
document.addEventListener('click', event => {
    if (event.target.closest('[data-reload]')) location.reload();
});
