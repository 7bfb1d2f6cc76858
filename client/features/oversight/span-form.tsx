import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';
import { lastWeeks, type Span, searchOf } from './figure.ts';
import '#client/ui/sheet.css';
import './span-form.css';

const choices = [4, 12, 26] as const;

/** Which weeks: a few ready choices, or any two days. */
export const SpanForm = ({ span }: { span: Span }) => {
  const { t } = useTranslation('oversight');
  const navigate = useNavigate();
  const form = useKitForm({
    schema: oversightEndpoints.spend.query,
    initial: { from: String(span.from), to: String(span.to) },
    send: async (chosen) => navigate(searchOf({ from: chosen.from, to: chosen.to })),
  });
  return (
    <section className="sheet span-form" aria-labelledby="span-title">
      <Title order={2} size="h3" id="span-title">
        {t('spend.period')}
      </Title>
      <ul className="span-choices">
        {choices.map((many) => {
          const search = searchOf(lastWeeks(many));
          return (
            <li key={many}>
              <Link to={search} aria-current={searchOf(span) === search ? 'true' : undefined}>
                {t('spend.lastWeeks', { count: many })}
              </Link>
            </li>
          );
        })}
      </ul>
      <KitForm of={form} action={t('spend.show')}>
        <div className="row">
          <DayField {...form.field('from')} label={t('spend.from')} />
          <DayField {...form.field('to')} label={t('spend.to')} />
        </div>
      </KitForm>
    </section>
  );
};
