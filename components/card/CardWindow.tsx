import { useEffect, useState } from 'preact/hooks';
import type { Card as CardData } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';
import { Card } from './Card.tsx';
import { CardTools } from './CardTools.tsx';

/** What a window of cards needs: the concept to begin with, and a way to get cards. */
export interface CardWindowProps {
  /** Index of the concept to begin with. */
  readonly concept: number;
  readonly surface: string | null;
  readonly pageDate: string | null;
  readonly isPinned: boolean;
  /** Null where the card cannot be had now; never rejects. */
  readonly loadCard: (concept: number) => Promise<CardData | null>;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  /** Called when what is shown has changed and the window may need another place. */
  readonly onResize: () => void;
}

type Content = { readonly of: number; readonly card: CardData | 'failed' } | null;

/** A card, and the cards opened from it in place, with the way back. */
export function CardWindow(props: CardWindowProps) {
  const { t } = useTranslator();
  const [path, setPath] = useState<readonly number[]>([props.concept]);
  const [content, setContent] = useState<Content>(null);
  const current = path[path.length - 1] as number;

  useEffect(() => {
    let isCurrent = true;
    props.loadCard(current).then((card) => {
      if (isCurrent) setContent({ of: current, card: card ?? 'failed' });
    });
    return () => {
      isCurrent = false;
    };
  }, [current]);
  useEffect(props.onResize, [content]);

  const tools = {
    isPinned: props.isPinned,
    canGoBack: path.length > 1,
    onBack: () => setPath(path.slice(0, -1)),
    onPin: props.onPin,
    onClose: props.onClose,
  };

  if (content === null) {
    return (
      <div class="status-line">
        <p>{t('cardLoading')}</p>
      </div>
    );
  }
  if (content.card === 'failed') {
    return (
      <div class="status-line">
        <p role="alert">{t('cardFailed')}</p>
        <CardTools {...tools} />
      </div>
    );
  }
  return (
    <Card
      key={content.of}
      card={content.card}
      surface={path.length === 1 ? props.surface : null}
      pageDate={props.pageDate}
      {...tools}
      onOpen={(concept) => {
        props.onPin(true);
        setPath([...path, concept]);
      }}
    />
  );
}
