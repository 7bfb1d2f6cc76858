import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { OfferForm } from '#client/features/purchases/offer-form.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const OfferPurchase = () => {
  const { t } = useTranslation('purchases');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('offer.lead')}>{t('offer.title')}</PageTitle>
      <Sheet>
        <OfferForm onOffered={(purchaseId) => void navigate(paths.purchase(purchaseId))} />
      </Sheet>
    </>
  );
};
export default OfferPurchase;
