import { PanelPage } from '../../lib/app/pages/PanelPage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(PanelPage);
