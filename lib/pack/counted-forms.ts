import type { Category } from '../glossary/types.ts';

/** A number and a measure word, and what is counted in two or three characters. */
const COUNTED = /^“?[两一二三四五六七八九十百]{1,2}[个大块条项张步种位][\u4e00-\u9fff]{1,3}”?$/;

/** True if a form of a slogan or policy reads as plain speech that counts things: 四个意识, 三块地, 四个十大. */
export function isCounted(form: string, category: Category): boolean {
  return (category === 'slogan' || category === 'policy') && COUNTED.test(form);
}
