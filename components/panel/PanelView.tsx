import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pageRef } from '../../lib/derive/page-layer.ts';
import type { Hideable } from '../../lib/settings/settings.ts';
import { glossaryOf, idOf } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import { NotKept } from '../NotKept.tsx';
import { ExplainedTab, type ExplainedTabProps } from './ExplainedTab.tsx';
import { LookUpTab, type LookUpTabProps } from './LookUpTab.tsx';
import { OwnTab, type OwnTabProps } from './OwnTab.tsx';
import { PageNotice } from './PageNotice.tsx';
import { type PageMemory, PageTab, type PageTabProps } from './PageTab.tsx';
import { Tabs } from './Tabs.tsx';
import type { PageView, PanelRequest } from './types.ts';

/** What the side panel shows and asks for. */
export interface PanelViewProps
  extends Omit<PageTabProps, 'page' | 'memory' | 'wanted'>,
    Omit<LookUpTabProps, 'wanted' | 'services'> {
  readonly page: PageView;
  /** The latest request from outside; null for none. */
  readonly request: PanelRequest | null;
  /** How many saves have failed since the last that did not. */
  readonly failedSaves: number;
  /** Kinds of what the page says itself that the reader has switched off. */
  readonly hiddenKinds: readonly Hideable[];
  /** The view that is open at first; that of the terms if left out. */
  readonly tab?: TabKey | undefined;
  readonly own: Omit<OwnTabProps, 'wanted'>;
  readonly onAnnotate: () => void;
  readonly onSwitchOn: () => void;
}

type TabKey = 'page' | 'explained' | 'look-up' | 'own';

/** The side panel: the terms of the page beside it, and the glossary as a dictionary. */
export function PanelView({ page, request, failedSaves, hiddenKinds, ...props }: PanelViewProps) {
  const { t } = usePageTranslator();
  const [tab, setTab] = useState<TabKey>(props.tab ?? 'page');
  const memories = useRef(new Map<string, PageMemory>());
  const [wantedHere, setWantedHere] = useState<(PageTabProps['wanted'] & { readonly key: string }) | null>(null);
  const [wantedSurface, setWantedSurface] = useState<ExplainedTabProps['wanted']>(null);
  const [wantedOwn, setWantedOwn] = useState<OwnTabProps['wanted']>(null);
  const [wantedThere, setWantedThere] = useState<LookUpTabProps['wanted']>(null);
  const [answered, setAnswered] = useState(0);
  /** Terms opened or begun from what the page says: requests of our own, counted apart from those from outside. */
  const opened = useRef(0);

  useLayoutEffect(() => {
    if (request === null || request.at === answered) return;
    // An entry is shown among the terms of its page: until that is there or known not to come, the request waits.
    if (request.kind === 'term' && page.kind === 'loading') return;
    setAnswered(request.at);
    if (request.kind === 'term' && glossaryOf(request.ref) === 'page') {
      setTab('explained');
      setWantedSurface({ surface: idOf(request.ref), at: request.at });
    } else if (request.kind === 'term' && page.kind === 'terms') {
      setTab('page');
      setWantedHere({ key: page.key, ref: request.ref, at: request.at });
    } else {
      setTab('look-up');
      setWantedThere(request);
    }
  }, [request?.at, page.kind]);

  return (
    <main class="panel">
      <h1 class="unseen">{t('productName')}</h1>
      <NotKept failures={failedSaves} />
      <Tabs<TabKey>
        label={t('panelViews')}
        chosen={tab}
        onChoose={setTab}
        parts={[
          {
            key: 'page',
            label: t('tabThisPage'),
            content:
              page.kind === 'terms' ? (
                <PageTab
                  key={page.key}
                  {...props}
                  page={page}
                  memory={memoryOf(page.key)}
                  wanted={wantedHere?.key === page.key ? wantedHere : null}
                />
              ) : (
                <PageNotice page={page} onAnnotate={props.onAnnotate} onSwitchOn={props.onSwitchOn} />
              ),
          },
          {
            key: 'explained',
            label: t('tabExplained'),
            content:
              page.kind === 'terms' ? (
                <ExplainedTab
                  key={page.key}
                  rows={page.explained.filter(({ kind }) => !hiddenKinds.includes(kind))}
                  wanted={wantedSurface}
                  onReveal={async (surface, occurrence) => {
                    const ref = pageRef(surface);
                    return ref !== null && props.onReveal(ref, occurrence);
                  }}
                  onCopy={async (text) => (await props.services.onCopy?.(text)) ?? false}
                  loadReading={props.services.loadReading}
                  onAdd={(form) => {
                    setTab('own');
                    opened.current++;
                    setWantedOwn({ form, at: opened.current });
                  }}
                  onOpen={(ref) => {
                    setTab('page');
                    opened.current++;
                    setWantedHere({ key: page.key, ref, at: -opened.current });
                  }}
                />
              ) : (
                <p class="list-state soft explained-none">{t('explainedNone')}</p>
              ),
          },
          {
            key: 'look-up',
            label: t('tabLookUp'),
            content: <LookUpTab {...props} wanted={wantedThere} />,
          },
          {
            key: 'own',
            label: t('tabOwn'),
            content: <OwnTab {...props.own} wanted={wantedOwn} />,
          },
        ]}
      />
    </main>
  );

  function memoryOf(key: string): PageMemory {
    const known = memories.current.get(key) ?? {
      chosen: null,
      filter: '',
      ticked: new Set(),
      scrollPx: 0,
      grantedAt: 0,
    };
    memories.current.set(key, known);
    return known;
  }
}
