/** The states of a shift as a picture, drawn from the graph the server walks by: `shared/shifts/journey.ts`. */
import { reached, type Step, steps, stepsOfNeed, type Walker } from '#shared/shifts/journey.ts';
import type { ShiftStatus } from '#shared/shifts/schema.ts';

interface Point {
  x: number;
  y: number;
}

/** Where each state stands: the way of a good shift in the upper row, what leaves it below. */
const places: Record<ShiftStatus, Point> = {
  offered: { x: 110, y: 190 },
  taken: { x: 430, y: 190 },
  worked: { x: 750, y: 190 },
  confirmed: { x: 1070, y: 190 },
  paid: { x: 1390, y: 190 },
  cancelled: { x: 270, y: 470 },
  disputed: { x: 910, y: 470 },
  'paid-elsewhere': { x: 1390, y: 470 },
};
const [width, height] = [1500, 580];
const box = { width: 150, height: 48 };

const walkerWords: Record<Walker, string> = {
  carer: 'carer',
  'asked-carer': 'carer who was asked',
  'paired-carer': 'other carer',
  holder: 'holder',
  house: 'by itself',
};

interface Edge {
  from: ShiftStatus;
  to: ShiftStatus;
  labels: string[];
}

interface Taken {
  by: readonly Walker[];
  with?: readonly Walker[];
}

const whoOf = ({ by, with: others = [] }: Taken): string =>
  [by.map((walker) => walkerWords[walker]).join(' or '), ...others.map((walker) => walkerWords[walker])].join(
    ' + ',
  );

const edgesOf = (): Edge[] => {
  const edges = new Map<string, Edge>();
  const add = (from: ShiftStatus, to: ShiftStatus, step: string, taken: Taken) => {
    const edge = edges.get(`${from} ${to}`) ?? { from, to, labels: [] };
    edge.labels.push(`${step} (${whoOf(taken)})`);
    edges.set(`${from} ${to}`, edge);
  };
  for (const [step, taken] of Object.entries(steps))
    for (const status of taken.from) add(status, reached(step as Step, status), step, taken);
  for (const [step, taken] of Object.entries(stepsOfNeed))
    for (const status of taken.from) add(status, taken.to, `${step} need`, taken);
  return [...edges.values()];
};

const round = (value: number): number => Math.round(value);

/** From the rim of one box to the rim of the other, bent to the left of its own way, so that there and back differ. */
const curve = (from: Point, to: Point) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const bend = Math.min(120, 40 + length / 8) * (Math.abs(dx) > 500 ? 1.8 : 1);
  const middle = {
    x: (from.x + to.x) / 2 + (dy / length) * bend,
    y: (from.y + to.y) / 2 - (dx / length) * bend,
  };
  const rim = (at: Point): Point => {
    const [ax, ay] = [middle.x - at.x, middle.y - at.y];
    const reach = Math.min(
      Math.abs(ax) < 1 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(ax),
      Math.abs(ay) < 1 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(ay),
    );
    return { x: at.x + ax * reach, y: at.y + ay * reach };
  };
  const [start, end] = [rim(from), rim(to)];
  return {
    path: `M${round(start.x)} ${round(start.y)} Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`,
    label: { x: (from.x + to.x) / 4 + middle.x / 2, y: (from.y + to.y) / 4 + middle.y / 2 },
  };
};

/** A step that leads back to where it began. */
const loop = ({ x, y }: Point) => {
  const top = y - box.height / 2;
  return {
    path: `M${x - 40} ${top} C${x - 70} ${top - 60} ${x + 70} ${top - 60} ${x + 40} ${top}`,
    label: { x, y: top - 56 },
  };
};

const drawnEdge = ({ from, to, labels }: Edge): string => {
  const { path, label } = from === to ? loop(places[from]) : curve(places[from], places[to]);
  const lines = labels.map(
    (words, line) =>
      `<text x="${round(label.x)}" y="${round(label.y) + (line - (labels.length - 1) / 2) * 15 + 4}">${words}</text>`,
  );
  return `<path d="${path}"/>\n${lines.join('\n')}`;
};

const drawnState = ([status, { x, y }]: [string, Point]): string =>
  `<rect x="${x - box.width / 2}" y="${y - box.height / 2}" width="${box.width}" height="${box.height}" rx="10"/>` +
  `\n<text class="state" x="${x}" y="${y + 6}">${status}</text>`;

/** Light paper of its own, so that it is read alike on a light and on a dark page. */
export const journeyPicture =
  (): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="name">
<title id="name">The states of a shift, and who may take it from one to the next</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#1f4d3a" stroke="none"/></marker></defs>
<style>
text{font:12px sans-serif;fill:#1c1a17;text-anchor:middle;paint-order:stroke;stroke:#fbf8f2;stroke-width:4px}
.state{font-size:16px;font-weight:bold;stroke:none}
path{fill:none;stroke:#1f4d3a;stroke-width:1.5;marker-end:url(#tip)}
rect{fill:#e5efe6;stroke:#1f4d3a;stroke-width:2}
.paper{fill:#fbf8f2;stroke:none}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${edgesOf().map(drawnEdge).join('\n')}
${Object.entries(places).map(drawnState).join('\n')}
</svg>
`;
