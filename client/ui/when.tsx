import { today } from '#client/lib/now.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { zoneNow } from '#client/lib/zone.ts';
import type { Day, Instant, TimeOfDay } from '#shared/language/time.ts';
import { type DayForm, sayDay, sayDays, sayNearDay } from './day-text.ts';
import { type MomentForm, sayMinutes, sayMoment, saySpan, sayTime, sayTimes, sayWeeks } from './time-text.ts';

type Asked =
  | { day: Day; form?: DayForm | 'near' }
  | { from: Day; through: Day }
  | { at: Instant; form?: MomentForm }
  | { time: TimeOfDay }
  | { starts: Instant; ends: Instant; form?: 'whole' | 'times' }
  | { minutes: number }
  | { weeks: number };

/** Says a day, a moment, a span or a length of time the way people do, in the language of the page. */
export const useSayWhen = () => {
  const language = useLanguage();
  return (asked: Asked): string => {
    const zone = zoneNow();
    if ('day' in asked)
      return asked.form === 'near'
        ? sayNearDay(asked.day, language, today())
        : sayDay(asked.day, language, today(), asked.form);
    if ('through' in asked) return sayDays(asked.from, asked.through, language, today());
    if ('at' in asked) return sayMoment(asked.at, zone, language, today(), asked.form);
    if ('time' in asked) return sayTime(asked.time, language);
    if ('minutes' in asked) return sayMinutes(asked.minutes, language);
    if ('weeks' in asked) return sayWeeks(asked.weeks, language);
    return asked.form === 'times'
      ? sayTimes(asked.starts, asked.ends, zone, language)
      : saySpan(asked.starts, asked.ends, zone, language, today());
  };
};

const machineText = (asked: Asked): string | undefined => {
  if ('day' in asked) return asked.day;
  if ('at' in asked) return asked.at;
  if ('time' in asked) return asked.time;
  if ('starts' in asked) return asked.starts;
  return 'minutes' in asked ? `PT${Math.max(0, asked.minutes)}M` : undefined;
};

/** `<When starts={…} ends={…} />` → Tuesday 24 November, 8 am to 9 am. */
export const When = (asked: Asked) => {
  const say = useSayWhen();
  return <time dateTime={machineText(asked)}>{say(asked)}</time>;
};
