/** The people of the stories are those of the demo village, by the same names. */
import { cast, type Name } from '#server/village/cast.ts';

export { cast, type Name };
