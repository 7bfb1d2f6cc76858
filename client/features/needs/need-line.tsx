import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Need } from '#shared/needs/schema.ts';
import { NeedRule } from './need-rule.tsx';
import './need-line.css';

export const NeedLine = ({ need }: { need: Need }) => {
  const { t } = useTranslation('needs');
  return (
    <article>
      <h2 className="need-line-title">
        <Link to={paths.need(need.needId)}>{need.title}</Link>
      </h2>
      <p>
        <NeedRule need={need} />
      </p>
      {need.status === 'closed' && (
        <p>
          <StatusMark is="over">{t('closed')}</StatusMark>
        </p>
      )}
    </article>
  );
};
