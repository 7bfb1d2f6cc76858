import { Button, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { CalendarPart } from '#client/features/shifts/calendar-part.tsx';
import { StayNote } from '#client/features/shifts/stay-note.tsx';
import { SignOutPart } from '#client/features/sign-in/sign-out-part.tsx';
import { actFor, useActing } from '#client/lib/acting.ts';
import { chooseLanguage, type Language } from '#client/lib/i18n.ts';
import { membersOf, useMember, useSession } from '#client/lib/session.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const languageNames: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'cy', label: 'Cymraeg' },
];

const LookAndLanguage = () => {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useLanguage();
  return (
    <Sheet>
      <div className="stack">
        <ChoiceField
          id="language"
          name="language"
          label={t('settings.language')}
          choices={languageNames}
          value={language}
          onChange={(chosen) => void chooseLanguage(chosen || language)}
          error={undefined}
        />
        <ChoiceField
          id="appearance"
          name="appearance"
          label={t('settings.appearance')}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.appearances.${value}`),
          }))}
          value={colorScheme}
          onChange={(chosen) => setColorScheme((chosen || 'auto') satisfies MantineColorScheme)}
          error={undefined}
        />
      </div>
    </Sheet>
  );
};

const WhoIAm = () => {
  const { t } = useTranslation('shell');
  const several = membersOf(useSession().data).length > 1;
  const member = useMember();
  if (!member || (!several && member.actsFor.length === 0)) return null;
  return (
    <Sheet title={t('settings.who')}>
      {member.actsFor.length > 0 && <p>{t('settings.actForWhy')}</p>}
      <div className="row">
        {member.actsFor.map((holder) => (
          <Button
            key={holder.memberId}
            variant="default"
            onClick={() => actFor(holder.memberId, holder.name)}
          >
            {t('settings.actForName', { name: holder.name })}
          </Button>
        ))}
        {several && (
          <Go to={paths.whoAmI} variant="default">
            {t('settings.change')}
          </Go>
        )}
      </div>
    </Sheet>
  );
};

const SettingsPage = () => {
  const { t } = useTranslation('shell');
  const acting = useActing();
  const roles = useMember()?.roles ?? [];
  return (
    <>
      <PageTitle>{t('settings.title')}</PageTitle>
      <LookAndLanguage />
      <WhoIAm />
      {acting.for === null && (
        <Sheet title={t('settings.mail')}>
          <p>{t('settings.mailWhy')}</p>
          <Go to={paths.noticeChoices} variant="default">
            {t('settings.mailGo')}
          </Go>
        </Sheet>
      )}
      {acting.for === null && (roles.includes('holder') || roles.includes('carer')) && <CalendarPart />}
      <Sheet title={t('settings.secondStep')}>
        <p>{t('settings.secondStepWhy')}</p>
        <Go to={paths.secondStep} variant="default">
          {t('settings.secondStepGo')}
        </Go>
      </Sheet>
      <StayNote />
      <div className="row">
        {/* A coordinator has no page of “more”: this is their way to what others saw of them. */}
        {acting.for === null && (
          <Go to={paths.myRecord} variant="default">
            {t('settings.record')}
          </Go>
        )}
        <SignOutPart />
      </div>
    </>
  );
};
export default SettingsPage;
