/** Whole miles between homes, as `milesBetween` has them, from points on a globe. */
import type { Place } from '#shared/shifts/travel.ts';
import type { FiguresKept } from './figures-kept.ts';

const earthMetres = 6_371_000;
const metresInMile = 1_609.344;
/** Nobody is looked for further away. */
export const mostMiles = 100;
/** A place is not known: it counts as no way at all, and is not too far for anybody. */
export const unknownMiles = -1;

/** Whole metres, then whole miles rounded up: so many miles are as far as the squared straight line is below this. */
const limits = Float64Array.from({ length: mostMiles + 1 }, (_, miles) => {
  const metres = Math.floor(miles * metresInMile) + 0.5;
  return (2 * Math.sin(metres / 2 / earthMetres)) ** 2;
});

/** More than can be looked for is one more than that. */
export const milesFrom = (
  figures: FiguresKept,
  { latitude, longitude }: Place,
): ((number: number) => number) => {
  if (latitude === null || longitude === null) return () => unknownMiles;
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const at = {
    x: Math.cos(north) * Math.cos(east),
    y: Math.cos(north) * Math.sin(east),
    z: Math.sin(north),
  };
  return (number) => {
    const squared = figures.squaredFrom(number, at);
    if (Number.isNaN(squared)) return unknownMiles;
    if (squared >= (limits[mostMiles] as number)) return mostMiles + 1;
    let miles = Math.floor((Math.sqrt(squared) * earthMetres) / metresInMile);
    while (squared >= (limits[miles] as number)) miles += 1;
    while (miles > 0 && squared < (limits[miles - 1] as number)) miles -= 1;
    return miles;
  };
};
