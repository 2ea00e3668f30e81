import { LEVELS, type Level } from '../../lib/settings/settings.ts';
import { hanOf } from './verify-text.ts';

/** Marks of a text at each level, and its Han characters. */
export interface MarkCounts {
  readonly han: number;
  readonly marks: Readonly<Record<Level, number>>;
}

/** Counts the marks of a text; `marksAt` spots it at a level. */
export function countMarks(text: string, marksAt: (level: Level) => readonly unknown[]): MarkCounts {
  const marks = LEVELS.map((level) => [level, marksAt(level).length] as const);
  return { han: hanOf(text).length, marks: Object.fromEntries(marks) as Record<Level, number> };
}

/** `7.1 marks in 100 Han characters at the default level, 1.2 essential, 9.0 everything`; – for a text without any. */
export function formatDensity({ han, marks }: MarkCounts): string {
  const per100 = (level: Level) => (han === 0 ? '–' : ((marks[level] / han) * 100).toFixed(1));
  return (
    `${per100('standard')} marks in 100 Han characters at the default level, ` +
    `${per100('essential')} essential, ${per100('everything')} everything`
  );
}

/** The counts of several texts as if they were one: long texts weigh more than short ones. */
export function addMarks(texts: readonly MarkCounts[]): MarkCounts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const marks = LEVELS.map((level) => [level, sum(texts.map((text) => text.marks[level]))] as const);
  return { han: sum(texts.map(({ han }) => han)), marks: Object.fromEntries(marks) as Record<Level, number> };
}
