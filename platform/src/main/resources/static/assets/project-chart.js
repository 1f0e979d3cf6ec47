/* Plan against actual of one project. The table below the chart says the same without this file. */
const box = document.querySelector('[data-chart]');

function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

function options(data, words, width) {
  const at = Number(words.at) - 1;
  const narrow = width < 560;
  const text = colour('--text-2');
  const font = getComputedStyle(document.body).fontFamily;
  const months = data.plan.map((_, i) => words.month.replace('{0}', i + 1));
  /* Near the axis a label below its point would lie on the months. */
  const low = data.actual[at] !== null && data.actual[at] < 0.15 * Math.max(...data.plan, data.actual[at]);
  const gap = words.gap && data.actual[at] !== null ? [[at, data.actual[at]], [at, data.plan[at]]] : [];
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: font },
    grid: { left: 8, right: narrow ? 16 : 72, top: 24, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: colour('--surface'), borderColor: colour('--border'), textStyle: { color: colour('--text'), fontFamily: font },
      formatter: (points) => months[points[0].dataIndex] + '\n' + points.filter((p) => p.seriesName && p.value !== null && p.value !== undefined).map((p) => p.seriesName + ' ' + Number(p.value).toLocaleString('en-US')).join('\n') },
    xAxis: { type: 'category', data: months, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--border-strong') } }, axisLabel: { color: text, interval: narrow ? 2 : 0 } },
    yAxis: { type: 'value', splitNumber: 4, axisLabel: { color: text, formatter: (v) => v.toLocaleString('en-US') }, splitLine: { lineStyle: { color: colour('--border') } } },
    series: [
      { name: words.monthly, type: 'bar', data: data.monthly, barMaxWidth: 18, itemStyle: { color: colour('--c1'), opacity: 0.22 }, z: 1 },
      { name: words.plan, type: 'line', data: data.plan, symbol: 'none', lineStyle: { color: colour('--text-3'), width: 2, type: 'dashed' }, itemStyle: { color: colour('--text-3') },
        endLabel: { show: !narrow, formatter: words.plan, color: text, fontSize: 13 }, z: 2 },
      { name: words.actual, type: 'line', data: data.actual, connectNulls: false, symbol: 'circle', symbolSize: 7, lineStyle: { color: colour('--c1'), width: 3 }, itemStyle: { color: colour('--surface'), borderColor: colour('--c1'), borderWidth: 2 },
        label: { show: true, position: low ? 'top' : 'bottom', distance: 8, color: colour('--c1'), fontWeight: 600, fontSize: 13, formatter: (p) => (p.dataIndex === at ? words.actual + ' ' + Number(p.value).toLocaleString('en-US') : '') }, z: 3 },
      { type: 'line', data: gap, symbol: 'none', silent: true, tooltip: { show: false }, lineStyle: { color: colour('--lamp-red'), width: 2 },
        label: { show: true }, markPoint: gap.length ? { symbol: 'rect', symbolSize: 1, itemStyle: { color: 'transparent' }, label: { show: true, position: at > (narrow ? 4 : 8) ? 'left' : 'right', distance: 8, formatter: words.gap, color: colour('--red'), fontWeight: 600, fontSize: 13 },
          data: [{ coord: [at, (gap[0][1] + gap[1][1]) / 2] }] } : undefined, z: 4 },
    ],
  };
}

async function draw() {
  await import(box.dataset.library);
  const data = JSON.parse(box.dataset.chart);
  const chart = globalThis.echarts.init(box, null, { renderer: 'canvas' });
  const render = () => chart.setOption(options(data, box.dataset, box.clientWidth), true);
  render();
  /* Paper is narrower than a screen, and a canvas does not flow. */
  window.addEventListener('beforeprint', () => { chart.resize({ width: 640, height: 236 }); chart.setOption(options(data, box.dataset, 640), true); });
  window.addEventListener('afterprint', () => { chart.resize(); render(); });
  new ResizeObserver(() => { chart.resize(); render(); }).observe(box);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
  box.classList.add('drawn');
}

if (box) { draw(); }
