/** What is added to a link to follow those who click it. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/

/** A link as it is kept: without the place in the page, what follows readers, and a name or password. */
export function cleanLink(url: URL): URL {
  const clean = new URL(url)
  clean.hash = ''
  clean.username = ''
  clean.password = ''
  for (const name of [...clean.searchParams.keys()]) if (tracking.test(name)) clean.searchParams.delete(name)
  return clean
}

/** The name of a site, where it has no other. */
export function siteName({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
