/**
 * Reckons everything anew from outside: the payment service's own lists over HTTP, and the ledger as a
 * coordinator takes it along; nothing else, and no code of the house.
 * `node reckoning-process.ts SERVER COOKIE MEMBER SANDBOX` says each break on a line, and then how much it read.
 */
import { booksFrom } from './money-year/books.ts';
import { reckon } from './money-year/reckon.ts';
import { listsFrom } from './money-year/stripe-lists.ts';

const [server = '', cookie = '', member = '', sandbox = ''] = process.argv.slice(2);
const books = await booksFrom(server, cookie, member);
const lists = await listsFrom(sandbox);
const breaks = reckon(books, lists);
for (const one of breaks) process.stdout.write(`break: ${one}\n`);
process.stdout.write(
  `reckoned ${books.journals.length} journals against ${lists.movements.length} movements: ${breaks.length} breaks\n`,
);
