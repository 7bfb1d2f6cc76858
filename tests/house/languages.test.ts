/** Protects a Welsh speaker from half a translation, and everybody from a sentence nobody checked. */
import { describe, expect, it } from 'vitest';
import { sameInBoth } from './owed.ts';
import { askedByKey, baseOf, namespacesReadAsData, sentencesOf } from './walls/locale-files.ts';
import { allPluralForms, noEmptySentences, sameHoles, sameKeys, welshIsWelsh } from './walls/locales.ts';
import { projectFiles } from './walls/project.ts';
import { noWordsOnScreens, unusedSentences } from './walls/screens.ts';
import { expectNone, expectToStand, invented } from './walls/stands.ts';

const locales = { en: sentencesOf('en'), cy: sentencesOf('cy') };
const asData = namespacesReadAsData(projectFiles());
const byKey = { en: askedByKey(locales.en, asData), cy: askedByKey(locales.cy, asData) };

describe('English and Welsh', () => {
  it('say the same things', () => expectNone(sameKeys(locales)));
  it('are both there, not one of them twice', () => expectNone(welshIsWelsh(locales, sameInBoth)));
  it('count as each language counts', () => expectNone(allPluralForms(byKey)));
  it('fill in the same names and numbers', () => expectNone(sameHoles(locales)));
  it('never say nothing', () => expectNone(noEmptySentences(locales)));
  it('are the only words on a screen', () => expectToStand(noWordsOnScreens));
  it('hold no sentence that no screen asks for', () =>
    expectNone(unusedSentences([...new Set([...byKey.en.keys()].map(baseOf))], projectFiles())));
});

describe('the walls notice', () => {
  const invent = (en: Record<string, string>, cy: Record<string, string>) => ({
    en: new Map(Object.entries(en)),
    cy: new Map(Object.entries(cy)),
  });

  it('a sentence that one language lacks, or that was never translated', () => {
    const half = invent({ 'shell:home': 'Home', 'shell:back': 'Back' }, { 'shell:home': 'Home' });
    expect(sameKeys(half)).toEqual(['shell:back is missing in cy']);
    expect(welshIsWelsh(half, [])).toHaveLength(1);
    expect(welshIsWelsh(half, ['Home'])).toEqual([]);
    expect(welshIsWelsh(half, ['Home', 'Carepool'])).toHaveLength(1);
  });

  it('a Welsh plural with an English shape, and a name left out', () => {
    const counted = invent(
      { 'kit:weeks_one': 'one week', 'kit:weeks_other': '{{count}} weeks' },
      { 'kit:weeks_one': 'un wythnos', 'kit:weeks_other': 'wythnosau' },
    );
    expect(allPluralForms(counted)).toHaveLength(4);
    expect(sameHoles(counted)).toEqual(['kit:weeks fills in count in en and nothing in cy']);
  });

  it('words written on a screen, however they get there', () => {
    const screen = [
      `<p title="Shown">Text {busy ? 'Saving' : t('save')} <b>{\`Week \${n}\`}</b></p>`,
      `<Button aria-label={label ?? 'Close'} className="wide" variant="filled">{' · '}</Button>`,
    ].join(';\n');
    expect(noWordsOnScreens(invented({ 'client/ui/a.tsx': screen }))).toHaveLength(5);
  });

  it('a sentence nobody asks for', () => {
    const files = invented({
      'client/ui/a.tsx': `t('save'); t('budget:left.weeks'); t(\`refusal.\${code}\`); t('months', { returnObjects: true });`,
    });
    const bases = ['kit:save', 'budget:left.weeks', 'shell:refusal.busy', 'when:months.0', 'kit:cancel'];
    expect(unusedSentences(bases, files)).toEqual(['kit:cancel is asked for by no screen']);
  });
});
