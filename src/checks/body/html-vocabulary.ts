/** The HTML that bodies may hold. Everything else is refused. */

export const htmlElements = new Set(
  (
    'a abbr b br cite code dd del details div dl dt em figcaption figure h2 h3 h4 hr i img ins kbd li mark ol p picture pre q s samp small source span strong sub summary sup ' +
    'table caption col colgroup time wbr tbody td tfoot th thead tr ul var'
  ).split(' '),
);

export const htmlAttributes = new Set(
  'id class title lang dir href src srcset sizes alt width height loading open start reversed type scope colspan rowspan headers datetime cite media'.split(
    ' ',
  ),
);

/** Elements whose closing tag HTML lets writers leave out. */
export const selfEndingElements = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption']);
