import { PastePage } from '../../lib/app/pages/PastePage.tsx';
import { mountPage } from '../../lib/app/pages/page-root.tsx';

mountPage(PastePage);
