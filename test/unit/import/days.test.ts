import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/import/article.js'
import { namesIn } from '../../../src/import/html/byline.js'
import { readPage } from '../../../src/import/html/page.js'

describe('a day on a page', () => {
  it.each([
    ['8 septembre 2025', '2025-09-08'],
    ['1er août 2025', '2025-08-01'],
    ['lundi 8 septembre 2025', '2025-09-08'],
    ['15 févr. 2025', '2025-02-15'],
    ['8 de septiembre de 2025', '2025-09-08'],
    ['3 de mayo del 2024', '2024-05-03'],
    ['8 septanm 2025', '2025-09-08'],
    ['2 me 2025', '2025-05-02'],
    ['8 Septemba 2025', '2025-09-08'],
    ['Agosti 4, 2025', '2025-08-04'],
    ['Sept 8, 2025', '2025-09-08'],
    ['Mon, 08 Sep 2025 23:30:00 -0500', '2025-09-08'],
    ['September 8th, 2025', '2025-09-08'],
    ['31 avril 2025', null],
    ['8 bananes 2025', null],
    ['8 septembre 2125', null],
    ['2025', null],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day))

  const words = 'Le pont d’Oreby a été ouvert par le maire devant une foule nombreuse, et la fanfare du port a joué toute la soirée. '
  it.each([
    ['<span class="date">Publié le 8 septembre 2025 à 10h00</span>', '2025-09-08'],
    ['<p class="fecha">Publicado el 8 de septiembre de 2025</p>', '2025-09-08'],
    ['<time>8 Septemba 2025</time>', '2025-09-08'],
    ['<div class="post-date">1er août 2025</div>', '2025-08-01'],
  ])('is found within a text in its language: %s', async (date, day) => {
    const page = `<html><body><article><h1>Le pont</h1>${date}${`<p>${words.repeat(3)}</p>`.repeat(3)}</article></body></html>`
    expect((await readPage(page, null)).facts.published?.value).toBe(day)
  })
})

describe('a byline', () => {
  it.each([
    ['Par Marie Dupont, 8 septembre 2025', 'Marie Dupont'],
    ['Por Ana Ruiz | 8 de septiembre de 2025', 'Ana Ruiz'],
    ['Asha Omar 8 Septemba 2025', 'Asha Omar'],
    ['Jean Mars', 'Jean Mars'],
    ['April May and June Mar', 'April May and June Mar'],
  ])('has names without days: %s', (typed, names) => expect(namesIn(typed)).toBe(names))
})
