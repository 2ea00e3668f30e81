import { DeskPage } from '../../lib/app/pages/DeskPage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(DeskPage);
