// What needs no script works without it: this completes questions, brings context and thanks into the page, and scrolls to an excerpt.

const part = async (response) => {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector('.reply')
}

const options = document.querySelector('#askable')
let wanted = 0
document.addEventListener('input', async ({ target: field }) => {
  if (!(field instanceof HTMLInputElement) || field.name !== 'q') return
  const turn = ++wanted
  await new Promise((resolve) => setTimeout(resolve, 120))
  if (turn !== wanted) return
  const response = await fetch(`/complete?text=${encodeURIComponent(field.value)}`).catch(() => null)
  if (!response?.ok || turn !== wanted) return
  const made = (await response.json()).map((text) => Object.assign(document.createElement('option'), { value: text }))
  options?.replaceChildren(...made)
})

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.more') : null
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const quote = link.closest('.quote')
  const shown = quote?.querySelector('.reply')
  if (shown) return shown.remove()
  const response = await fetch(link.href).catch(() => null)
  const context = response?.ok ? await part(response) : null
  if (!context) return window.location.assign(link.href)
  context.removeAttribute('id')
  context.setAttribute('aria-label', link.textContent)
  context.tabIndex = -1
  quote?.append(context)
  context.focus({ preventScroll: true })
})

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('.rate')) return
  event.preventDefault()
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null)
  const reply = response?.ok ? await part(response) : null
  if (!reply) return form.submit()
  const thanks = Object.assign(document.createElement('p'), { className: 'note', textContent: reply.textContent })
  thanks.setAttribute('role', 'status')
  const foot = form.parentElement
  foot?.querySelector('[role=status]')?.remove()
  foot?.append(thanks)
})

// A link without its last part leads to the excerpt too.
if (new URLSearchParams(window.location.search).has('x') && window.location.hash === '')
  document.querySelector('#x')?.scrollIntoView({ block: 'center' })
const contents = document.querySelector('.contents details')
if (contents && window.matchMedia('(max-width: 62rem)').matches) contents.removeAttribute('open')
