/** Why the desk was not installed: the link back from Slack was used or is too old, the person refused, or something failed. */
export type NotInstalled = 'state' | 'refused' | 'failed'

const texts: Readonly<Record<NotInstalled, string>> = {
  state: 'This link back from Slack was used before, is older than ten minutes, or began in another browser.',
  refused: 'You have not allowed it in Slack. Nothing was installed.',
  failed:
    'Something went wrong. The desk is installed in one workspace at a time, not in a whole organization. The operator of the desk finds the reason in its log.',
}

/** The page that says so. @example installFailedPage('state') */
export const installFailedPage = (why: NotInstalled): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not installed – Mission Desk</title></head><body><h1>Mission Desk was not installed</h1><p>${texts[why]}</p><p><a href="install">Begin again</a></p></body></html>`
