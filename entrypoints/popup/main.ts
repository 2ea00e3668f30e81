import { PopupPage } from '../../lib/app/pages/PopupPage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(PopupPage);
