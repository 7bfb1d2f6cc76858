import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';

export type ChartShape = 'columns' | 'bars';

export interface Drawn {
  shape: ChartShape;
  names: readonly string[];
  bars: readonly { name: string; values: readonly number[] }[];
  limit?: { name: string; value: number };
  say: (value: number) => string;
}

/** Told apart by lightness as well as by hue; an edge divides the parts of a stack. */
const colours = ['var(--leaf)', 'var(--clay)', 'var(--edge)', 'var(--leaf-soft)'] as const;
const rowHeight = 52;

/** Beside the picture, in the order in which the parts stand on each other. */
const Legend = ({ names }: { names: readonly string[] }) => (
  <ul className="chart-legend">
    {names.map((name, place) => (
      <li key={name}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <rect width="16" height="16" rx="3" fill={colours[place % colours.length]} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);

/** Only drawn: the reading and the table beside say the same, so screen readers pass it by. */
const ChartPicture = ({ shape, names, bars, limit, say }: Drawn) => {
  const lying = shape === 'bars';
  const single = names.length === 1;
  // The limit is on the picture however far away it is: how far is what the picture is for.
  const reach = limit
    ? { domain: [0, (largest: number) => Math.max(largest, Math.ceil(limit.value * 1.1))] as const }
    : {};
  // Room for what stands beyond a bar: its figure, or half of the limit’s name.
  const right = limit ? 40 : lying ? 96 : 8;
  return (
    <>
      {!single && <Legend names={names} />}
      <BarChart
        h={lying ? bars.length * rowHeight + 40 : 320}
        data={bars.map(({ name, values }) => ({
          name,
          ...Object.fromEntries(names.map((series, place) => [series, values[place] ?? 0])),
        }))}
        dataKey="name"
        series={names.map((name, place) => ({ name, color: colours[place % colours.length] ?? colours[0] }))}
        type={single ? 'default' : 'stacked'}
        orientation={lying ? 'vertical' : 'horizontal'}
        withBarValueLabel={single && bars.length <= 8}
        withTooltip={false}
        gridAxis={lying ? 'none' : 'x'}
        tickLine="none"
        valueFormatter={say}
        yAxisProps={{ width: lying ? 150 : 84, ...(lying ? {} : reach) }}
        xAxisProps={lying ? reach : {}}
        barProps={{ isAnimationActive: false, stroke: 'var(--sheet)', strokeWidth: 1 }}
        barChartProps={{
          accessibilityLayer: false,
          margin: { top: limit ? 28 : 4, right, left: 8 },
        }}
        {...(limit
          ? {
              referenceLines: [
                {
                  ...(lying ? { x: limit.value } : { y: limit.value }),
                  label: limit.name,
                  labelPosition: 'top',
                  color: 'clay.6',
                },
              ],
            }
          : {})}
      />
    </>
  );
};
export default ChartPicture;
