import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

export const useLanguage = (): Language => (useTranslation().i18n.resolvedLanguage === 'cy' ? 'cy' : 'en');
