import { GlossariesPage } from '../../lib/app/pages/GlossariesPage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(GlossariesPage);
