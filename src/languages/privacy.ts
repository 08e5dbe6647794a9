/**
 * Words around anything that identifies a person or gives access, in the five languages: sources of patterns, because they are combined.
 */

/** Words for secrets. The secret comes after the word or before it. */
export const passwords = String.raw`(?:pass ?words?|passwd|pwd?|pass ?codes?|pass ?phrases?|log ?in codes?|api[ _-]?keys?|secret keys?|access tokens?|mots? de passe|mdp|code secret|contrase[nñ]as?|contrasenyas?|palabra de paso|mod ?pas|mo ?d[eè] ?pas|neno ?(?:[\p{L}]{2,8} )?(?:la ?)?siri|nywila|senha)`
/** These mean other things too, so that only somebody's own counts, or one that a mark divides from what it is. */
export const perhaps = `(?:pin(?: codes?)?|codes?|claves?|k[oò]d|secret|token|wachtwoord)`
export const own = `(?:my|our|your|his|her|mon|ma|notre|votre|mi|mis|nuestra|su|tu)`
export const of = String.raw`(?: (?:code|number|la|mwen|mwenn|m|nou|li|yangu|langu|yetu|letu|yako|mine|here|actuel|actual|(?:for|of|to|de|du|del|pou|ya|la|wa) [\p{L}\d_.@-]{1,30}(?: [\p{L}\d_.@-]{1,30})?))?`
export const is = `(?: ?[:=→] ?| (?:is|was|est|c['’]est|[eé]tait|es|era|se|te|ni|ilikuwa|are)(?: still| now| encore)?[: ] ?)`
/** Statements and questions about a password are no password. */
export const noValue = String.raw`(?!(?:what|who|which|where|when|why|how|nini|nani|kisa|ki|qu[eé]|qui|quoi|qui[eé]n|cu[aá]l|requis|required|needed|wrong|incorrect|weak|public|not|no|too)(?![\p{L}\p{N}]))`
export const asks = `(?:what|which|where|how|who|quel(?:le)?|cu[aá]l|kisa|ki|nini|it|this|that|there|here)`
/** A code that somebody was sent. */
export const codeTold = String.raw`(?<![\p{L}\p{N}])(?:pin|otp|(?:verification|confirmation|security) code|code de (?:v[eé]rification|confirmation|s[eé]curit[eé])|c[oó]digo de (?:verificaci[oó]n|seguridad)|k[oò]d (?:verifikasyon|sekirite)|namba ya siri)(?: code)?(?: mwen| yangu)?(?: ?[:=]| is| est| es| se| ni)? ?(?<secret>\d{3,10})(?!\d)`
/** What says before a number that somebody can be reached by it. */
export const reaches =
  /(?:\b(?:phone|telephone|t[eé]l[eé]phone|tel[eé]fono|telef[oò]n|tel|t[eé]l|mobile|cell|celular|whats ?app|signal|viber|sms|simu)\b[^\d?!]{0,25}|\b(?:my|her|his|their|mon|son|mi|su) (?:number|num[eé]ro|n[uú]mero|no)\b[^\d?!]{0,20}|\b(?:nimewo|nambari|namba)\b[^\d?!]{0,20}|\b(?:call|text|ring|reach|contact)(?: (?:me|us|him|her|them))?(?: (?:at|on|under))? ?|\b(?:appel\w+|rele|ll[aá]m\w+|piga|nipigie)\b[^\d?!]{0,12})$/iu
/** What says before it that it is an amount, or the number of a text. */
export const counts =
  /(?:[$€£¥]|\b(?:USD?|HTG|KES|KSh|EUR|GBP)|\b(?:resolutions?|r[eé]solutions?|resoluci[oó]n(?:es)?|rezolisyon|azimio|paragraphs?|paragraphes?|p[aá]rrafos?|pages?|p[aá]ginas?|articles?|art[ií]culos?|sections?|chapters?|annex(?:es)?|versions?|documents?|UNSCRs?|decrees?|d[eé]crets?|decretos?))[ .:]{0,2}$/iu
/** What says behind it that it is an amount. */
export const counted =
  /^ ?(?:[$€£¥%]|(?:million|billion|dollars?|gourdes?|goud|shillings?|euros?|pesos?|people|persons?|personnes?|personas?|moun|watu|personnel|officers?|police|troops|votes?|children|deaths?|displaced|USD|HTG|KES)(?!\p{L}))/iu

/** The at and the dot, as people write them to hide an address from machines. */
export const at = String.raw`(?: ?[[({<] ?(?:at|a|arobase|arroba|@) ?[\])}>] ?| (?:arobase|arroba|@) )`
export const dot = String.raw`(?:\.| ?[[({<] ?(?:dot|point|punto|\.) ?[\])}>] ?| (?:dot|punto|\.) )`
/** Between a password and its name behind it: "hunter2 is my password". */
export const isOwn = `(?:is|est|es|se|ni) (?:${own} |the |le |la |el )?`
