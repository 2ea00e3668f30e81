/** Line drawings on a 16 by 16 grid, in the colour of the text around them. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  add: 'M8 3.5v9M3.5 8h9',
  desk: 'M2.5 4.5h11M2.5 4.5v8M13.5 4.5v8M5 7.5h6M5 10.5h4',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  next: 'M6.5 3.5L11 8l-4.5 4.5',
  grow: 'M3.5 5.8L8 10.3l4.5-4.5',
  export: 'M8 2.5v7.5M5 7.5L8 10.5l3-3M3 13.5h10',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  copy: 'M6 5.5h7v8H6zM10 3H3v8',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  cite: 'M3 9.5V7.2c0-2 1-3.2 2.8-3.7M3 9.5h3.3v3H3zM9.2 9.5V7.2c0-2 1-3.2 2.8-3.7M9.2 9.5h3.3v3H9.2z',
  speak: 'M2.5 6.2v3.6H5L8.3 13V3L5 6.2zM10.6 6a2.8 2.8 0 0 1 0 4M12.4 4a5.6 5.6 0 0 1 0 8',
  more: 'M2.6 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M7.5 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M12.4 8a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0',
  known: 'M2 8c1.6-2.6 3.6-4 6-4s4.4 1.4 6 4c-1.6 2.6-3.6 4-6 4s-4.4-1.4-6-4M2.5 13.5l11-11',
  panel: 'M2 3h12v10H2zM9.5 3v10M11.3 5.8h1M11.3 8h1',
  paste: 'M5.5 3.5H3.5v10h9v-10h-2M5.5 2.5h5v2.4h-5zM5.8 8h4.4M5.8 10.8h4.4',
  pin: 'M5 2.5h6M6 2.5v4.6L4 10h8l-2-2.9V2.5M8 10v4',
  settings: 'M2 5h6M12 5h2M2 11h2M8 11h6M8 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
} as const;

/** The names of the icons there are. */
export type IconName = keyof typeof PATHS;

/** A decorative icon; the control around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
