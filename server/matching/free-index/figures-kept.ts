/** Figures of each carer beside the bits, by number. */
import { dayNumber } from '#shared/language/calendar-days.ts';
import { daysCovered, type IndexDays } from './days.ts';
import type { CarerEntry } from './entry.ts';

const weeksCovered = daysCovered / 7;
const noLimit = 2_147_483_647;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export class FiguresKept {
  readonly #monday: number;
  /** Homes as points on a globe of radius 1; NaN where not known. */
  x = new Float64Array(256);
  y = new Float64Array(256);
  z = new Float64Array(256);
  furthest = new Float64Array(256);
  most = new Int32Array(256);
  guaranteed = new Int32Array(256);
  /** Number of the last day on which every check counts. */
  checksUntil = new Int32Array(256);
  planned = new Int32Array(256 * weeksCovered);

  constructor(days: IndexDays) {
    this.#monday = dayNumber(days.from);
  }

  grow(words: number): void {
    if (words * 32 <= this.x.length) return;
    const size = Math.max(words * 32, Math.ceil(this.x.length * 1.5));
    const floats = (old: Float64Array<ArrayBuffer>) => {
      const grown = new Float64Array(size);
      grown.set(old);
      return grown;
    };
    const whole = (old: Int32Array<ArrayBuffer>, times = 1) => {
      const grown = new Int32Array(size * times);
      grown.set(old);
      return grown;
    };
    this.x = floats(this.x);
    this.y = floats(this.y);
    this.z = floats(this.z);
    this.furthest = floats(this.furthest);
    this.most = whole(this.most);
    this.guaranteed = whole(this.guaranteed);
    this.checksUntil = whole(this.checksUntil);
    this.planned = whole(this.planned, weeksCovered);
  }

  put(number: number, entry: CarerEntry): void {
    const { latitude, longitude } = entry;
    const [north, east] = [radians(latitude ?? Number.NaN), radians(longitude ?? Number.NaN)];
    this.x[number] = Math.cos(north) * Math.cos(east);
    this.y[number] = Math.cos(north) * Math.sin(east);
    this.z[number] = Math.sin(north);
    this.furthest[number] = entry.furthestMiles ?? noLimit;
    this.most[number] = entry.mostMinutes ?? noLimit;
    this.guaranteed[number] = entry.guaranteedMinutes;
    this.checksUntil[number] = entry.checksUntil;
    this.planned.fill(0, number * weeksCovered, (number + 1) * weeksCovered);
    for (const [monday, minutes] of entry.weeks) {
      const week = (dayNumber(monday) - this.#monday) / 7;
      if (week >= 0 && week < weeksCovered) this.planned[number * weeksCovered + week] = minutes;
    }
  }

  /** Minutes planned in the week of a Monday within the days covered. */
  plannedIn(number: number, monday: number): number {
    return this.planned[number * weeksCovered + (monday - this.#monday) / 7] ?? 0;
  }
}
