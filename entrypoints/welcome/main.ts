import { mountPage } from '../../lib/app/pages/page-root.tsx';
import { WelcomePage } from '../../lib/app/pages/WelcomePage.tsx';

mountPage(WelcomePage);
