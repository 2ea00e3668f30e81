/** A step from one version of the stored shape to the next. */
export interface Migration {
  /** New names of settings by their old ones: what is wrong in an old file is said in the words of that file. */
  readonly renamed: Readonly<Record<string, string>>;
  /** What was stored in the old shape, in the new one. Pure; never throws, whatever was stored. */
  readonly migrate: (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** `MIGRATIONS[n]` takes the shape of version n + 1 to that of n + 2. */
export const MIGRATIONS: readonly Migration[] = [
  // Entries of the seeds were named by their ids, when there was no other glossary.
  {
    renamed: { hiddenConcepts: 'hiddenTerms' },
    migrate: ({ hiddenConcepts, ...rest }) => ({
      ...rest,
      hiddenTerms: Array.isArray(hiddenConcepts)
        ? hiddenConcepts.map((id) => (typeof id === 'string' ? `seeds/${id}` : id))
        : hiddenConcepts,
    }),
  },
];

/** Version of the stored shape. A change of shape adds to {@link MIGRATIONS} and raises it. */
export const SETTINGS_VERSION = MIGRATIONS.length + 1;

/** The version that something stored says; 1 where it says none that there could be. */
export function versionOf(stored: Readonly<Record<string, unknown>>): number {
  const { version } = stored;
  return Number.isSafeInteger(version) && (version as number) >= 1 ? (version as number) : 1;
}

/** What was stored at an earlier version, in today's shape and with its version; that of today or later as it is. */
export function migrate(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const version = versionOf(stored);
  if (version >= SETTINGS_VERSION) return stored;
  const migrated = MIGRATIONS.slice(version - 1).reduce((old, step) => step.migrate(old), stored);
  return { ...migrated, version: SETTINGS_VERSION };
}

/** What a setting of today was called at a version. */
export function nameAt(version: number, setting: string): string {
  return MIGRATIONS.slice(version - 1).reduceRight((name, { renamed }) => {
    const before = Object.entries(renamed).find(([, after]) => after === name);
    return before?.[0] ?? name;
  }, setting);
}
