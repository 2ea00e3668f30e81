import { OptionsPage } from '../../lib/app/pages/OptionsPage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(OptionsPage);
