/** What people of the village wrote to each other, and that they look at what is new. */
import { addMinutes } from '#shared/language/time.ts';
import { markRead, write, writeFirst } from '../messages/actions.ts';
import { listNotices, markNoticesRead } from '../notices/actions.ts';
import type { Life } from './life.ts';
import type { LivedRound } from './needs.ts';
import { as, type Resident } from './story.ts';

const said = {
  en: {
    ask: 'The bus is off on Thursday, so I will walk over. Shall I bring milk on the way?',
    answer: 'Yes please, the blue one. The side gate will be open.',
    thanks: 'Lovely. See you then.',
  },
  cy: {
    ask: 'Does dim bws ddydd Iau, felly bydda i’n cerdded draw. Ddof i â llaeth ar y ffordd?',
    answer: 'Ie os gwelwch yn dda, yr un glas. Bydd y giât ochr ar agor.',
    thanks: 'Hyfryd. Wela i chi bryd hynny.',
  },
} as const;

const talkAbout = async (life: Life, { needId, holder, carers }: LivedRound): Promise<void> => {
  const [carer] = carers;
  if (!carer) return;
  const [asking, answering] = [said[carer.language], said[holder.language]];
  const words = (text: string) => ({ words: text });
  const { conversationId } = await writeFirst(as(life.story, carer), needId, words(asking.ask));
  await markRead(as(life.story, holder), conversationId, 1);
  await write(as(life.story, holder), conversationId, words(answering.answer));
  await markRead(as(life.story, carer), conversationId, 2);
  await write(as(life.story, carer), conversationId, words(asking.thanks));
};

const aDay = 24 * 60;

/** Everything but what happened since yesterday has been seen. */
const lookAtNews = async (life: Life, resident: Resident): Promise<void> => {
  const call = as(life.story, resident);
  const { items } = await listNotices(call, { limit: 100 });
  const since = addMinutes(call.now, -aDay);
  const seen = items.find(({ at }) => at < since) ?? (items.length === 100 ? items.at(-1) : undefined);
  if (seen) await markNoticesRead(call, seen.noticeId);
};

/** Two pairs talk about tomorrow, and everybody has looked at what is new. */
export const talkAndLook = async (life: Life): Promise<void> => {
  for (const resident of life.everybody.values()) await lookAtNews(life, resident);
  for (const round of life.rounds.slice(0, 2)) await talkAbout(life, round);
};
