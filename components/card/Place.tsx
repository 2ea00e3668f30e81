/** An address as a link to it, named by its host; any other place by its name. */
export function Place({ where }: { readonly where: string }) {
  const url = URL.parse(where);
  if (url === null || !/^https?:$/.test(url.protocol)) return <span lang="en">{where}</span>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer" lang="en">
      {url.hostname.replace(/^www\./, '')}
    </a>
  );
}
