import { Button } from '@mantine/core';
import { chooseLanguage, type Language } from '#client/lib/i18n.ts';
import { useLanguage } from '#client/lib/use-language.ts';

/** The other language, by its own name: whoever needs it can read it. */
const names: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

export const LanguageSwitch = () => {
  const other: Language = useLanguage() === 'cy' ? 'en' : 'cy';
  return (
    <Button variant="subtle" lang={other} onClick={() => void chooseLanguage(other)}>
      {names[other]}
    </Button>
  );
};
