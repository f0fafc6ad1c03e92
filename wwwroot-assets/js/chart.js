// Draws figures for ChartCard: loads the library once, puts the theme's colours in for names such as "@positive",
// follows the theme and the width of its box.

let library;

function load(url) {
    library ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = url;
        script.onload = () => resolve(window.Plotly);
        script.onerror = () => { library = undefined; reject(new Error('The chart library could not be loaded.')); };
        document.head.append(script);
    });
    return library;
}

const variables = {
    ink: '--ink', muted: '--ink-muted', surface: '--surface', grid: '--chart-grid', zero: '--chart-zero',
    positive: '--chart-positive', negative: '--chart-negative', amber: '--chart-amber', grey: '--chart-grey', accent: '--chart-accent', faint: '--chart-faint',
    series1: '--chart-1', series2: '--chart-2', series3: '--chart-3', series4: '--chart-4', series5: '--chart-5', series6: '--chart-6',
    low: '--chart-low', middle: '--chart-middle', high: '--chart-high',
};

function colours() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]));
}

function soft(hex) {
    return hex + '2b'; // about one sixth
}

// Texts never begin with "@" and a known name: only colours do.
function resolve(node, palette) {
    if (typeof node === 'string' && node.startsWith('@')) {
        const name = node.slice(1);
        if (name === 'diverging') return [[0, palette.low], [0.5, palette.middle], [1, palette.high]];
        if (name === 'sequential') return [[0, palette.middle], [1, palette.accent]];
        if (name.endsWith('-soft') && palette[name.slice(0, -5)]) return soft(palette[name.slice(0, -5)]);
        return palette[name] ?? node;
    }
    if (Array.isArray(node)) return node.length && typeof node[0] === 'number' ? node : node.map(item => resolve(item, palette));
    if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value, palette)]));
    return node;
}

function themed(source, width) {
    const palette = colours();
    const { data, layout } = resolve(JSON.parse(source), palette);
    const font = { family: getComputedStyle(document.body).fontFamily, size: 12, color: palette.muted };
    const narrow = width < 520;
    for (const name of ['xaxis', 'yaxis', 'yaxis2']) {
        if (!layout[name]) continue;
        layout[name] = { gridcolor: palette.grid, linecolor: palette.grid, zerolinecolor: palette.zero, zerolinewidth: 1, tickcolor: palette.grid, fixedrange: narrow, ...layout[name] };
        if (narrow) delete layout[name].title;
    }
    if (data.some(trace => trace.type === 'heatmap')) {
        layout.xaxis.showgrid = layout.yaxis.showgrid = false;
        if (narrow) for (const trace of data) {
            trace.showscale = false;
            // Several marks would run into the next cell: the first stands for all, the rest is on hover and in the table.
            trace.text = trace.text?.map(row => row.map(marks => [...marks][0] ?? ''));
        }
    }
    for (const note of layout.annotations ?? []) note.font = { size: 11, color: palette.muted };
    Object.assign(layout, {
        font,
        width,
        paper_bgcolor: 'rgba(0,0,0,0)',
        plot_bgcolor: 'rgba(0,0,0,0)',
        margin: { l: narrow ? 40 : 56, r: layout.yaxis2 ? 56 : 12, t: 8, b: 28 },
        bargap: 0.25,
        hovermode: 'closest',
        hoverlabel: { bgcolor: palette.surface, bordercolor: palette.grey, font: { ...font, color: palette.ink }, align: 'left' },
        legend: { orientation: 'h', x: 0, y: 1.02, yanchor: 'bottom', font },
        dragmode: matchMedia('(pointer: coarse)').matches ? false : 'zoom',
        uirevision: 'kept',
    });
    if (layout.showlegend) layout.margin.t = 28;
    return { data, layout };
}

// The library writes "$−1B".
function signBeforeDollar(box) {
    for (const label of box.querySelectorAll('.xtick text, .ytick text, .y2tick text'))
        if (label.textContent.startsWith('$−')) label.textContent = '−$' + label.textContent.slice(2);
}

const config = { displayModeBar: false, responsive: false, scrollZoom: false };

export async function draw(box, source, url, owner) {
    const plotly = await load(url);
    let figure = source;
    let width = 0;

    async function paint() {
        width = box.clientWidth;
        if (width === 0) return; // hidden: painted when it shows
        const { data, layout } = themed(figure, width);
        await plotly.react(box, data, layout, config);
    }

    await paint();
    const drawn = () => signBeforeDollar(box);
    const clicked = event => {
        const point = event.points[0];
        const columns = point.data.type === 'heatmap' ? point.data.x.length : 0;
        const index = columns ? point.pointNumber[0] * columns + point.pointNumber[1] : point.pointNumber;
        owner.invokeMethodAsync('PointClickedAsync', point.curveNumber, index, String(point.x), String(point.y));
    };
    function listen() {
        drawn();
        box.on?.('plotly_afterplot', drawn);
        if (owner) box.on?.('plotly_click', clicked);
    }
    listen();
    if (owner) box.classList.add('chart-clickable');
    const resized = new ResizeObserver(() => { if (box.clientWidth !== width) paint(); });
    resized.observe(box);
    document.addEventListener('themechange', paint);

    return {
        update(newBox, newSource) {
            figure = newSource;
            if (newBox !== box) {
                resized.unobserve(box);
                box = newBox;
                resized.observe(box);
                return paint().then(listen);
            }
            return paint();
        },
        dispose() {
            resized.disconnect();
            document.removeEventListener('themechange', paint);
            plotly.purge(box);
        },
    };
}
