// Charts read their own table: the table is the source, the chart a picture of it.
//   figure[data-chart=line|bar|bars|bridge][data-desc] > figcaption + .canvas + details > table
//   optional: data-dec (decimals), data-axisdec, data-unit, data-min, data-max, data-outside (word for points outside limits)
//   th[data-role=main|target|upper|lower|k|m][data-c=token][data-name], tbody th[data-short], tr[data-kind=total]
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const charts = new Map();
const seen = value => value !== null;

const swedish = (value, decimals) => value.toLocaleString('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  .replace(/\s/g, '\u202f').replace('-', '\u2212');
const number = (text) => {
  const plain = text.replace(/[\s%+]/g, '').replace('\u2212', '-').replace(',', '.');
  return plain === '' || isNaN(plain) ? null : +plain;
};
const colour = token => {
  const probe = document.createElement('i');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};
const read = table => ({
  heads: $$('thead th', table).slice(1).map(head => ({ name: head.dataset.name || head.textContent.trim(), short: head.dataset.short || head.textContent.trim().split(' ')[0], role: head.dataset.role, c: head.dataset.c || 'ink' })),
  rows: $$('tbody tr', table).map(row => ({
    label: $('th', row).dataset.short || $('th', row).textContent.trim(), kind: row.dataset.kind,
    values: $$('td', row).map(cell => number(cell.textContent)),
  })),
});

const text = () => ({ color: colour('ink'), fontFamily: 'inherit', fontSize: 13 });
const categoryAxis = labels => ({
  type: 'category', data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('rule-2') } },
  axisLabel: { ...text(), color: colour('ink-2'), fontSize: 12, hideOverlap: true },
});
const valueAxis = (fig, scale) => ({
  type: 'value', scale, min: fig.dataset.min && +fig.dataset.min, max: fig.dataset.max && +fig.dataset.max,
  splitLine: { lineStyle: { color: colour('rule') } },
  axisLabel: { ...text(), color: colour('ink-2'), fontSize: 12, formatter: value => swedish(value, +(fig.dataset.axisdec || 0)) + (fig.dataset.unit || '') },
});

// Built as elements: markup with style attributes would be refused by the page's policy.
function tooltip(decimals) {
  const format = points => {
    const box = document.createElement('div');
    const add = (line, bold) => { const row = document.createElement(bold ? 'b' : 'div'); row.textContent = line; box.append(row); };
    add(points[0].axisValueLabel, true);
    for (const point of points) if (seen(point.value ?? null)) add(`${point.seriesName}: ${swedish(point.value, decimals)}`);
    return box;
  };
  return { trigger: 'axis', formatter: format, backgroundColor: colour('surface'), borderColor: colour('rule'), textStyle: text() };
}

function line(data, fig) {
  const small = fig.clientWidth < 560;
  const upper = data.heads.findIndex(head => head.role === 'upper');
  const series = data.heads.map((head, i) => {
    const values = data.rows.map(row => row.values[i]);
    const tint = colour(head.role === 'target' ? 'thread' : head.role === 'upper' || head.role === 'lower' ? 'rule-2' : head.c);
    const alone = values.filter((value, k) => seen(value) && !seen(values[k - 1] ?? null) && !seen(values[k + 1] ?? null)).length > 0;
    const one = {
      name: head.name, type: 'line', data: values, symbol: alone ? 'circle' : 'none', symbolSize: 7, connectNulls: head.role === 'target',
      lineStyle: { color: tint, width: 1.75 }, itemStyle: { color: tint }, emphasis: { disabled: true },
      endLabel: { ...text(), show: true, formatter: () => small ? head.short : head.name, color: tint, distance: 8, width: small ? 66 : 138, overflow: 'break', lineHeight: 15 },
    };
    if (head.role === 'main') {
      Object.assign(one, { symbol: 'circle', showSymbol: true, z: 5, lineStyle: { color: tint, width: 2.75 } });
      if (upper >= 0) one.markPoint = outside(data, i, upper, fig);
    }
    if (head.role === 'upper' || head.role === 'lower') {
      one.lineStyle = { color: tint, width: 1.25, type: [3, 4] };
      one.endLabel.color = colour('ink-2');
    }
    if (head.role === 'k') one.lineStyle.type = [7, 4];
    if (head.role === 'm') one.lineStyle.type = [2, 3];
    return one;
  });
  return {
    grid: { left: 4, right: small ? 74 : 150, top: 26, bottom: 4, containLabel: true }, tooltip: tooltip(+(fig.dataset.dec || 0)),
    xAxis: { ...categoryAxis(data.rows.map(row => row.label)), boundaryGap: false }, yAxis: valueAxis(fig, true), series,
  };
}

// Points outside the control limits are marked in words as well.
const outside = (data, main, upper, fig) => ({
  symbol: 'circle', symbolSize: 17, itemStyle: { color: 'transparent', borderColor: colour('not'), borderWidth: 2 },
  label: { ...text(), show: true, position: 'top', distance: 34, color: colour('not'), fontWeight: 500, formatter: point => point.name },
  data: data.rows.flatMap((row, k) => seen(row.values[main]) && row.values[main] > row.values[upper] ? [{ name: fig.dataset.outside || '', coord: [k, row.values[main]] }] : []),
});

// Labels at the line ends are moved apart so that they never cover each other.
function spread(chart, series) {
  const ends = series.map((one, i) => {
    const k = one.data.findLastIndex(seen);
    return { i, y: k < 0 ? 0 : chart.convertToPixel({ seriesIndex: i }, [k, one.data[k]])[1] };
  }).sort((a, b) => a.y - b.y);
  let previous = -99;
  const offsets = [];
  for (const end of ends) {
    const y = Math.max(end.y, previous + 17);
    offsets[end.i] = [0, y - end.y];
    previous = y;
  }
  chart.setOption({ series: series.map((_, i) => ({ endLabel: { offset: offsets[i] } })) });
}

function bar(data, fig) {
  return {
    grid: { left: 4, right: 8, top: 26, bottom: 4, containLabel: true }, tooltip: tooltip(+(fig.dataset.dec || 0)),
    xAxis: categoryAxis(data.rows.map(row => row.label)), yAxis: valueAxis(fig, false),
    series: data.heads.map((head, i) => ({ name: head.name, type: 'bar', barMaxWidth: 48, data: data.rows.map(row => row.values[i]), itemStyle: { color: colour(head.c), borderRadius: 2 } })),
  };
}

// Bars that lie down, each with its name before it and its figure after: names may be long.
function bars(data, fig) {
  const small = fig.clientWidth < 560, decimals = +(fig.dataset.dec || 0);
  const category = categoryAxis(data.rows.map(row => row.label));
  Object.assign(category.axisLabel, { color: colour('ink'), interval: 0, lineHeight: 15, overflow: 'break', width: small ? 120 : 260 });
  return {
    grid: { left: 4, right: small ? 62 : 84, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false }, yAxis: { ...category, inverse: true },
    series: [{ name: data.heads[0].name, type: 'bar', barMaxWidth: 22, barMinHeight: 2, data: data.rows.map(row => row.values[0]), itemStyle: { color: colour(data.heads[0].c), borderRadius: 2 },
      label: { ...text(), show: true, position: 'right', fontSize: small ? 11 : 13, formatter: point => swedish(point.value, decimals) } }],
  };
}

// Bridge: an unseen bar lifts each change to its level. On a narrow screen the bars lie down.
function bridge(data, fig) {
  const small = fig.clientWidth < 560, decimals = +(fig.dataset.dec || 0), min = +(fig.dataset.min || 0);
  let run = 0;
  const points = data.rows.map(row => {
    const value = row.values[0], from = run;
    run = row.kind === 'total' ? value : run + value;
    return row.kind === 'total' ? { value, total: true, lift: min, size: value - min } : { value, lift: Math.min(from, run), size: Math.abs(value) };
  });
  const category = categoryAxis(data.rows.map(row => row.label));
  Object.assign(category.axisLabel, { color: colour('ink'), interval: 0, lineHeight: 17, overflow: 'break', width: small ? 110 : (fig.clientWidth - 12) / points.length - 22 });
  const value = { type: 'value', show: false, min, max: fig.dataset.max && +fig.dataset.max };
  const label = point => {
    const { total, value: amount } = points[point.dataIndex];
    return (!total && amount > 0 ? '+' : '') + swedish(amount, decimals);
  };
  return {
    grid: { left: 4, right: small ? 52 : 8, top: small ? 4 : 26, bottom: 4, containLabel: true },
    xAxis: small ? value : category, yAxis: small ? { ...category, inverse: true } : value,
    series: [
      { type: 'bar', stack: 'a', silent: true, data: points.map(point => point.lift), itemStyle: { color: 'transparent' }, barWidth: small ? '66%' : '52%' },
      { type: 'bar', stack: 'a', barMinHeight: 2, data: points.map(point => ({ value: point.size, itemStyle: { color: colour(point.total ? 'accent' : point.value < 0 ? 'not' : 'met'), borderRadius: 2 } })),
        label: { ...text(), show: true, position: small ? 'right' : 'top', fontSize: small ? 11 : 13, fontWeight: 560, formatter: label } },
    ],
  };
}

const kinds = { line, bar, bars, bridge };

export function drawCharts() {
  if (!window.echarts) return;
  for (const [fig, chart] of charts) if (!fig.isConnected) { chart.dispose(); charts.delete(fig); }
  for (const fig of $$('figure[data-chart]')) {
    const canvas = $('.canvas', fig), first = !charts.has(fig);
    const chart = charts.get(fig) ?? window.echarts.init(canvas, null, { renderer: 'svg' });
    charts.set(fig, chart);
    if (!first) chart.resize();
    const option = kinds[fig.dataset.chart](read($('table', fig)), fig);
    const font = getComputedStyle(document.body).fontFamily;
    chart.setOption({ animation: false, aria: { enabled: true, label: { description: fig.dataset.desc } }, textStyle: { fontFamily: font }, ...option }, true);
    if (fig.dataset.chart === 'line') spread(chart, option.series);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', fig.dataset.desc);
    // Without script the table is open; with a picture beside it, it may be closed.
    if (first) $$('details', fig).forEach(details => { details.open = false; });
  }
}
