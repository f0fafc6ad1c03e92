"""An independent path to the numbers of the product, written from the definitions (version 2) alone and without its code,
for the sets 2025q2 and 2025q3. Python 3.11, standard library only.
One function a rule; where a definition leaves a choice, OPTS names it.
Usage: oracle.py KEYS > expected.txt; KEYS is an earlier expected.txt, whose facts are worked out anew."""
import csv, gzip, io, os, re, sys, unicodedata, zipfile
from bisect import bisect_right
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal

DATA = os.environ.get('INSIDER_REAL_DATA', '../../../shared/data')
QUARTERS = ('2025q2', '2025q3')
DAY = timedelta(days=1)
ZERO = Decimal(0)

# Readings. The first value of each is the one in force.
OPTS = dict(
    newest_ticker='world',        # issuer's newest filed ticker in World(filed_on) or 'stored'
    split_self=True,              # the row itself is one of the "three or more rows" of the split exception
    split_others_only=False,      # (variant) three rows not counting this row's own filing
    split_to_row=True,            # rows agree with this row's price; False: they agree among themselves (any)
    b_min_m=1,                    # least rows of m for SuspectPrice (b)
    m_skip_suspect=False,         # leave rows already SuspectPrice out of m
    split_days='both',            # within 10 days: 'both' sides of traded_on, or 'before' only
    near='x',                     # within 25% of x:  |p/s - x| <= .25 x ;  'ratio': max(a/b,b/a) <= 1.25
    m_sameday='filed_on',         # other filings filed by filed_on (whole day) or 'order' (earlier in filing order)
    zero_price_equal=True,        # price 0 = price 0 in tier 2 of row matching
    tier1_after=False,            # in tier 1 prefer rows equal in shares after too
    dup_ten='flag',               # 10% owner by flag, or 'role' = highest role is 10% owner
    class_persons='day',          # person links by filed_on of the sale ('day') or by filing 'order'
    release=True,                 # shares used by a sale that is superseded by then are free again
    chain=29,                     # windows share a day when ends are <= W-1 = 29 days apart; 30 = touching
    sale_order='filing',          # sales in filing order; 'traded' = filing, then traded_on inside a filing
    bizdiff='between',            # business-day distance: days in (a,b]; 'strict': weekend dates move to next business day
    persons=True,                 # same person (False: same owner)
    episode_span='start-end',     # days of an episode for completed_on: 'start-end' or 'windows'
    concurrent='all',             # concurrent selling of 'any person' = all roles, or 'insiders' (roles of the screen)
    avg='part',                   # average price over the class part's shares, or over 'whole' trades
    start_by='first-window',      # counted persons of the first window, or of the whole 'episode'
    vest='half',                  # VestDriven: at least half; 'more' = more than half
    same_price='counted',         # SamePrice among counted persons; 'eligible' = others too
    cap='part',                   # cap min(part, cap); 'whole' = part * min(value,cap)/value
)

# ---------------------------------------------------------------- loading
class O: __slots__ = ('cik', 'name', 'director', 'officer', 'ten', 'other', 'title', 'entity')
class F:
    __slots__ = ('acc', 'filed', 'period', 'form', 'issuer', 'name', 'ticker', 'quarter', 'owners', 'rows', 'deriv',
                 'group', 'lead', 'role', 'key', 'ownerset')
    def __repr__(self): return f'{self.acc} {self.filed} {self.form}'
class R:
    __slots__ = ('f', 'sk', 'traded', 'code', 'ad', 'shares', 'price', 'after', 'value', 'fixed', 'validto', 'late',
                 'by', 'dup', 'di', 'nature', 'title', 'count_from', 'm', 'mn', 'c', 'why',
                 'ex_shares', 'ex_value', 'disc', 'disc_shares', 'key', 'k', 'uses', 'classed')
    def __repr__(self): return f'{self.f.acc}/{self.sk} {self.traded} {self.code}{self.ad} {self.shares}@{self.price} after {self.after}'

def d(s): return datetime.strptime(s, '%d-%b-%Y').date() if s else None
def num(s): return Decimal(s) if s else None
def blank(s): return ' '.join((s or '').lower().split())      # case and blanks aside

# §0 entities. Words anywhere in a name, and words that count only as its last one.
ANYWHERE = set('llc llp lllp inc corp corporation company ltd limited trust fund partners holdings capital management advisors ventures '
               'foundation plc gmbh ulc bank sponsor investors sarl'.split())
LAST_ONLY = set('lp gp sa ag nv bv co'.split())
def name_words(name):
    t = unicodedata.normalize('NFD', name.lower())
    t = ''.join(c for c in t if unicodedata.category(c) != 'Mn').replace('.', '')          # accents and dots dropped
    t = re.sub(r'\s*(/\s*[a-z]{2,3}\s*/?|\(\s*[a-z]{2,3}\s*\)|\[\s*[a-z]{2,3}\s*\])\s*$', '', t)   # "/DE/", "(NY)" at the end
    t = ' '.join(re.findall(r'[^\W_]+', t))
    return re.sub(r'\b(l l c|l l p|l p|s a r l|sa rl)\b', lambda m: m[0].replace(' ', ''), t).split()
def is_entity(name):
    w = name_words(name)
    return bool(w) and (w[-1] in LAST_ONLY or any(x in ANYWHERE for x in w))

def clean_ticker(t):
    t = (t or '').upper().strip().strip('[]()"\' ')
    t = re.sub(r'^(NYSE( AMERICAN| MKT| ARCA)?|NASDAQ|NASD|AMEX|OTC[A-Z]*|CBOE)\s*:\s*', '', t)
    t = re.split(r'[,;/\s]', t)[0] if t not in ('N/A', 'NONE', 'NA') else ''
    t = t.replace('.', '-').strip('()[]')
    return t if t not in ('', 'NONE', 'N/A') else None

def load():
    filings = {}
    for q in QUARTERS:
        z = zipfile.ZipFile(f'{DATA}/form345/{q}_form345.zip')
        rd = lambda n: csv.DictReader(io.TextIOWrapper(z.open(n), encoding='utf-8', newline=''), delimiter='\t')
        for x in rd('SUBMISSION.tsv'):
            f = F(); f.acc = x['ACCESSION_NUMBER']; f.filed = d(x['FILING_DATE']); f.period = d(x['PERIOD_OF_REPORT'])
            f.form = x['DOCUMENT_TYPE']; f.issuer = x['ISSUERCIK']; f.name = x['ISSUERNAME']; f.ticker = clean_ticker(x['ISSUERTRADINGSYMBOL'])
            f.quarter = q; f.owners = []; f.rows = []; f.deriv = []; f.group = None
            assert f.acc not in filings and not x['DATE_OF_ORIG_SUB'] and not x['AFF10B5ONE'] and not x['REMARKS']
            filings[f.acc] = f
        for x in rd('REPORTINGOWNER.tsv'):
            o = O(); o.cik = x['RPTOWNERCIK']; o.name = x['RPTOWNERNAME']; rel = x['RPTOWNER_RELATIONSHIP'].split(',')
            o.director, o.officer, o.ten, o.other = ('Director' in rel, 'Officer' in rel, 'TenPercentOwner' in rel, 'Other' in rel)
            o.title = x['RPTOWNER_TITLE']; o.entity = is_entity(o.name)
            filings[x['ACCESSION_NUMBER']].owners.append(o)
        for member, where in (('NONDERIV_TRANS.tsv', 'rows'), ('DERIV_TRANS.tsv', 'deriv')):
            for x in rd(member):
                r = R(); r.f = filings[x['ACCESSION_NUMBER']]; r.sk = int(x['NONDERIV_TRANS_SK' if where == 'rows' else 'DERIV_TRANS_SK'])
                r.traded = d(x['TRANS_DATE']); r.code = x['TRANS_CODE']; r.ad = x['TRANS_ACQUIRED_DISP_CD']
                r.shares = num(x['TRANS_SHARES']); r.price = num(x['TRANS_PRICEPERSHARE']); r.after = num(x['SHRS_OWND_FOLWNG_TRANS'])
                r.di = blank(x['DIRECT_INDIRECT_OWNERSHIP']); r.nature = blank(x['NATURE_OF_OWNERSHIP']); r.title = blank(x['SECURITY_TITLE'])
                r.value = (r.shares or ZERO) * (r.price or ZERO)
                getattr(r.f, where).append(r)
    out = sorted(filings.values(), key=lambda f: (f.filed, f.acc))
    for i, f in enumerate(out):
        f.key = i
        f.rows.sort(key=lambda r: r.sk); f.deriv.sort(key=lambda r: r.sk)
        f.owners.sort(key=lambda o: (RANK.index(role_of(o)), o.cik))      # lead owner first
        f.lead = f.owners[0]; f.role = role_of(f.lead); f.ownerset = frozenset(o.cik for o in f.owners)
    return out

def load_closes():
    closes = defaultdict(dict)
    with gzip.open(f'{DATA}/prices/close_4346_tickers_2025.csv.gz', 'rt') as h:
        for x in csv.DictReader(h):
            closes[x['ticker']][date.fromisoformat(x['date'])] = Decimal(x['close'])
    return closes

def load_companies():
    with open(f'{DATA}/companies.csv', newline='', encoding='utf-8') as h: return list(csv.DictReader(h))

# ---------------------------------------------------------------- §4 role
RANK = ['CEO', 'CFO', 'OtherCSuite', 'OtherOfficer', 'Director', 'TenPercentOwner', 'Other']
def title_role(title):
    """Rank of an officer's title. Phrases that void are cut away first, then the highest phrase left counts."""
    t = ' ' + re.sub(r'\s+', ' ', title.lower().replace('&', ' and ').replace('.', '')) + ' '
    t = re.sub(r'\b(former|formerly|deputy|assistant to)\b.*?(?=,|;|/| and |$)', ' ', t)      # "former X", "deputy X"
    t = re.sub(r'\bchief of staff\b|\b(advis[oe]r to|office of) the \w+', ' ', t)
    t = re.sub(r'\bvice[- ]?(chair(man|woman|person)?|pres(ident|idnt)?)\b', ' ', t)
    if re.search(r'\bceo\b|\bco-?ceo\b|chief exec|chief executive|principal executive off', t): return 'CEO'
    if re.search(r'\bcfo\b|chief fin|chief financial|principal fin(ancial|\b)', t): return 'CFO'
    if re.search(r'\bchief\b|\b(coo|cto|cio|cmo|cao|clo|cro|cco|cpo|cso|chro|cdo|ciso|cbo|cho|cxo|cgo)\b'
                 r'|general counsel|gen counsel|\bgc\b', t): return 'OtherCSuite'
    if re.search(r'\b(chair(man|woman|person)?|cob)\b', t) : return 'OtherCSuite'
    if any(whole_president(t, m) for m in re.finditer(r'\bpresident\b', t)): return 'OtherCSuite'
    return 'OtherOfficer'
BEFORE = re.compile(r"(^|[,/;(*-]|\b(and|co|interim|acting|the|director|executive|exec|founder|as))$")
AFTER = re.compile(r"^($|[/;)]|,? ?(and (?!head of)|secretary|treasurer|director|coo|principal|dir\b|corporate|executive|general|member"
                   r"|of the (company|board|corporation)|of company|board|interim)|- ?see|see )")
def whole_president(t, m):
    """A president of the whole company: no division word right before it, and nothing but another role after it."""
    before = t[:m.start()].strip(); after = t[m.end():].strip()
    after = re.sub(r'^[-,] ?(?=(and|secretary|treasurer|director|coo|see)\b)', '', after)
    return bool(BEFORE.search(before)) and bool(AFTER.match(after))
def role_of(o):
    if o.officer: return title_role(o.title)
    if o.director: return 'Director'
    if o.ten: return 'TenPercentOwner'
    return 'Other'

# ---------------------------------------------------------------- §0 business days
def federal_holidays(y):
    def nth(mo, wd, n):
        x = date(y, mo, 1)
        while x.weekday() != wd: x += DAY
        return x + (n - 1) * 7 * DAY
    last_mon_may = max(date(y, 5, k) for k in range(25, 32) if date(y, 5, k).weekday() == 0)
    hs = [date(y, 1, 1), nth(1, 0, 3), nth(2, 0, 3), last_mon_may, date(y, 6, 19), date(y, 7, 4), nth(9, 0, 1), nth(10, 0, 2),
          date(y, 11, 11), nth(11, 3, 4), date(y, 12, 25)]
    return {h - DAY if h.weekday() == 5 else h + DAY if h.weekday() == 6 else h for h in hs}
HOLIDAYS = set().union(*(federal_holidays(y) for y in range(2023, 2028)))
def is_business(x): return x.weekday() < 5 and x not in HOLIDAYS
BASE = date(2023, 12, 31); BIZ = {}
def _fill():
    n = 0; x = BASE
    while x < date(2027, 1, 1):
        n += is_business(x); BIZ[x] = n; x += DAY
_fill()
def biz_between(a, b, opts=OPTS):
    """Business days in (min, max]."""
    if opts['bizdiff'] == 'strict':
        while not is_business(a): a += DAY
        while not is_business(b): b += DAY
    return abs(BIZ[b] - BIZ[a])

# ---------------------------------------------------------------- §1 exclusions
def basic_exclusion(r):
    if r.traded is None or r.traded < date(1990, 1, 1) or r.traded > r.f.filed: return 'BadDate'
    if r.code in 'PS':
        if (r.code, r.ad) in (('P', 'D'), ('S', 'A')): return 'WrongSide'
        if not r.shares: return 'NoShares'
        if not r.price: return 'NoPrice'
    return None

def line(r): return (r.title, r.di, r.nature)              # one owner a filing in these sets, so the filing stands for the owner

def suspect_shares(f, outstanding):
    """Rows with more shares than the issuer has, and worth more than 100 million; with two different ones the whole line."""
    total = outstanding.get(f.issuer)
    if not total: return
    hit = [r for r in f.rows if r.code in 'PS' and r.fixed is None and r.shares > total and r.value > 100_000_000]
    kinds = defaultdict(set)
    for r in hit: r.why = 'shares'; kinds[line(r)].add(key5(r))
    for r in f.rows:
        if r.code in 'PS' and r.fixed is None and (r in hit or len(kinds.get(line(r), ())) >= 2): r.fixed = 'SuspectShares'

def repeated_rows(f):
    """Every P and S row of the filing has its like: the second and later ones repeat it."""
    ps = [r for r in f.rows if r.code in 'PS']
    if not ps or any(r.after is None for r in ps): return
    alike = lambda r: (line(r), key5(r), r.after)
    n = Counter(map(alike, ps))
    if min(n.values()) < 2: return
    afters = defaultdict(set)
    for r in f.rows:
        if r.after is not None: afters[line(r)].add(r.after)
    seen = set()
    for r in ps:
        k = alike(r)
        if k in seen and r.fixed is None and (len(afters[line(r)]) > 1 or r.value >= 1_000_000): r.fixed = 'RepeatedRow'
        seen.add(k)

def median(xs):
    xs = sorted(xs); n = len(xs)
    return xs[n // 2] if n % 2 else (xs[n // 2 - 1] + xs[n // 2]) / 2

class Pricer:
    """§0: the trade's cleaned ticker if priced, else the issuer's newest filed ticker; a ticker prices the issuer that used it last."""
    def __init__(self, filings, closes, companies, opts):
        self.closes, self.opts = closes, opts
        self.used = defaultdict(list)                # ticker -> [(filed, issuer)] in filing order
        self.hist = defaultdict(list)                # cik -> [(filed, ticker)] in filing order
        for f in filings:
            if f.ticker: self.used[f.ticker].append((f.filed, f.issuer)); self.hist[f.issuer].append((f.filed, f.ticker))
        self.listed = defaultdict(set)
        for x in companies:
            t = clean_ticker(x['ticker'])
            if t: self.listed[t].add(x['cik'].zfill(10))
    def owner(self, t, day, asof):
        """CIK to which a ticker belongs on a day, in World(asof)."""
        used = [u for u in self.used.get(t, ()) if u[0] <= asof]
        if used:
            by = [u for u in used if u[0] <= day]
            return (by[-1] if by else used[0])[1]
        c = self.listed.get(t, ())
        return next(iter(c)) if len(c) == 1 else None
    def ticker_for(self, r):
        t = r.f.ticker
        if t and t in self.closes and self.owner(t, r.traded, r.f.filed) == r.f.issuer: return t
        known = [x for x in self.hist[r.f.issuer] if x[0] <= r.f.filed]
        t = known[-1][1] if known else None
        return t if t and t in self.closes else None
    def close(self, r):
        """The newest close of the five days that end at the day traded, of days on which the ticker is the issuer's."""
        t = self.ticker_for(r)
        if not t: return None
        for k in range(5):
            day = r.traded - k * DAY
            if day in self.closes[t] and self.owner(t, day, r.f.filed) == r.f.issuer: return self.closes[t][day]
        return None

def ratio(p, x): return max(p / x, x / p)

def suspect_price(r, issuer_rows, c, opts):
    """issuer_rows: priced P/S rows of the issuer, not BadDate and not WrongSide."""
    filed = r.f.filed
    lo = r.traded - 364 * DAY
    if opts['m_sameday'] == 'filed_on': known = lambda x: x.f.filed <= filed
    else: known = lambda x: x.f.key <= r.f.key
    others = [x.price for x in issuer_rows if x.f is not r.f and known(x)
              and not (opts['m_skip_suspect'] and x.fixed == 'SuspectPrice') and lo <= x.traded <= r.traded]
    m = median(others) if others else None
    r.m, r.mn, r.c = m, len(others), c
    p = r.price
    rm = ratio(p, m) if m else None
    rc = ratio(p, c) if c else None
    # (a)
    if len(others) >= 3 and rm > 25 and not (rc is not None and rc <= 3):
        near = [x for x in issuer_rows if known(x) and abs((x.traded - r.traded).days) <= 10]
        if opts['split_days'] == 'before': near = [x for x in near if x.traded <= r.traded]
        if not opts['split_self']: near = [x for x in near if x is not r]
        if opts['split_others_only']: near = [x for x in near if x.f is not r.f]
        agree = [x for x in near if ratio(x.price, p) <= 3]
        if not opts['split_to_row']:
            agree = []
            for y in near:
                g = [x for x in near if 1 <= x.price / y.price <= 3]
                if len(g) > len(agree) and any(x is r for x in g): agree = g
        if not (len(agree) >= 3 and len({x.f.acc for x in agree}) >= 2): return 'a'
        r.why = 'split'
    # (b)
    unit = p / r.shares
    for x, rx, ro in ((m if len(others) >= opts['b_min_m'] else None, rm, rc), (c, rc, rm)):
        if x is None: continue
        close_to = abs(unit - x) <= x * Decimal('0.25') if opts['near'] == 'x' else ratio(unit, x) <= Decimal('1.25')
        limit = 100 if ro is not None and ro <= 3 else 25
        if close_to and rx > limit: return 'b'
    # (c)
    if m is None and c is None and r.value > 10_000_000_000: return 'c'
    # (d)
    if len(others) < 3 and c is not None and (p / c > 100 or (p / c > 30 and r.value >= 1_000_000)): return 'd'
    return None

def key5(r): return (r.traded, r.code, r.ad, r.shares, r.price)
def key5w(r): return (r.f.issuer, r.traded, r.code, r.ad, r.shares, r.price)

def equal_rows(a, b, opts):
    return sum((Counter(map(key5, a.rows)) & Counter(map(key5, b.rows))).values())

def match_rows(old, new, opts):
    """One to one: [(old, new, tier)]."""
    pairs = []; oldleft = list(old); newleft = list(new)
    def take(pred, tier):
        for n in list(newleft):
            for o in oldleft:
                if pred(o, n):
                    pairs.append((o, n, tier)); oldleft.remove(o); newleft.remove(n); break
    if opts['tier1_after']: take(lambda o, n: key5(o) == key5(n) and o.after == n.after, 1)
    take(lambda o, n: key5(o) == key5(n), 1)
    def one_equal(o, n):
        if o.traded != n.traded or o.ad != n.ad: return False
        pe = o.price == n.price and (opts['zero_price_equal'] or bool(o.price))
        return o.shares == n.shares or pe or o.after == n.after
    take(one_equal, 2)
    for t in {x.traded for x in newleft}:
        o = [x for x in oldleft if x.traded == t]; n = [x for x in newleft if x.traded == t]
        if len(o) == 1 and len(n) == 1:
            pairs.append((o[0], n[0], 3)); oldleft.remove(o[0]); newleft.remove(n[0])
    return pairs, oldleft, newleft

class Links:
    """Person links of an issuer with their dates."""
    def __init__(self): self.links = defaultdict(list); self.cache = {}
    def add(self, issuer, a, b, filed, key): self.links[issuer].append((filed, key, a, b)); self.cache = {}
    def person_map(self, issuer, asof=None, key=None):
        ls = self.links.get(issuer)
        if not ls: return {}
        ck = (issuer, asof, key)
        if ck in self.cache: return self.cache[ck]
        parent = {}
        def find(x):
            while parent.setdefault(x, x) != x: x = parent[x]
            return x
        for filed, k, a, b in ls:
            if (key is not None and k <= key) or (key is None and (asof is None or filed <= asof)):
                ra, rb = find(a), find(b)
                if ra != rb: parent[max(ra, rb)] = min(ra, rb)
        self.cache[ck] = {x: find(x) for x in parent}
        return self.cache[ck]
    def person(self, issuer, cik, asof=None, key=None): return self.person_map(issuer, asof, key).get(cik, cik)

class World: pass

def run(filings, closes, companies, opts=None):
    """§1 in filing order. Fills r.fixed (exclusion fixed at filing), r.late/validto/by, r.dup and the person links."""
    opts = {**OPTS, **(opts or {})}
    w = World(); w.opts = opts; w.filings = filings; w.links = Links(); w.amendlog = []; w.duplog = []
    w.pricer = Pricer(filings, closes, companies, opts)
    outstanding = {}
    for x in companies:
        if x['shares_outstanding']: outstanding.setdefault(x['cik'].zfill(10), Decimal(x['shares_outstanding']))
    by_issuer = defaultdict(list)
    for f in filings:
        f.group = None
        for r in f.rows:
            r.fixed = basic_exclusion(r); r.validto = r.late = r.by = r.dup = r.m = r.mn = r.c = r.why = r.count_from = None
            if r.code in 'PS' and r.price and r.fixed not in ('BadDate', 'WrongSide'): by_issuer[f.issuer].append(r)
        suspect_shares(f, outstanding)
        repeated_rows(f)
        for a in f.owners[1:]: w.links.add(f.issuer, f.owners[0].cik, a.cik, f.filed, f.key)
    for f in filings:                                      # SuspectPrice (needs only filed data, not other exclusions)
        for r in f.rows:
            if r.code in 'PS' and r.fixed is None:
                s = suspect_price(r, by_issuer[f.issuer], w.pricer.close(r), opts)
                if s: r.fixed = 'SuspectPrice'; r.why = s
    issuers = defaultdict(list)
    for f in filings: issuers[f.issuer].append(f)
    for fs in issuers.values():
        for day in sorted({f.filed for f in fs}):          # a day is one world: its amendments act first
            today = [f for f in fs if f.filed == day]; known = [f for f in fs if f.filed <= day]
            for f in today:
                if f.form.endswith('/A'): amend(f, known, w, opts)
            for f in known:
                for r in f.rows:
                    if r.late == 'Withdrawn' and r.validto == day: next_counts(r, known, day)
            for f in today: duplicates(f, [g for g in known if g.key < f.key], w)
    return w

def amend(f, known, w, opts):
    """§1.6. The amended filing by same issuer, owner set, form family and period of report (no date of original here)."""
    if not f.rows: return
    cands = [h for h in known if h is not f and h.ownerset == f.ownerset and h.form[0] == f.form[0] and h.period == f.period
             and (not h.form.endswith('/A') or (h.key < f.key and h.group is h))]
    if not cands:
        f.group = f; w.amendlog.append((f, None, [], [], list(f.rows), 0)); return        # unmatched: can itself be amended
    best = max(cands, key=lambda h: (equal_rows(h, f, opts), h.key))
    f.group = best
    live = [r for g in known if g is not f and (g is best or g.group is best) for r in g.rows if r.late is None]
    pairs, oldleft, newleft = match_rows(live, f.rows, opts)
    for o, n, tier in pairs: o.late, o.validto, o.by = 'Superseded', f.filed, n
    wd = []
    if oldleft and len(pairs) * 2 >= len(live):
        for o in oldleft: o.late, o.validto, o.by = 'Withdrawn', f.filed, None; wd.append(o)
    w.amendlog.append((f, best, pairs, wd, newleft, len(cands)))

def counts_on(r, day):
    own = r.fixed is None or (r.fixed == 'DuplicateOf' and r.count_from is not None and r.count_from <= day)
    return own and not (r.late and r.validto <= day)

def next_counts(gone, known, day):
    """The earlier report was withdrawn: the next report of the trade counts from that day, and stands for the ones after it."""
    chain = {id(gone)}
    more = True
    while more:                                            # what it superseded stood for the same trade
        more = False
        for f in known:
            for r in f.rows:
                if id(r) not in chain and r.by is not None and id(r.by) in chain: chain.add(id(r)); more = True
    heir = None
    for f in known:
        for r in f.rows:
            if r.dup is None or id(r.dup) not in chain or r.fixed != 'DuplicateOf' or (r.late and r.validto <= day) or r.count_from: continue
            if heir is None: heir = r; r.count_from = day
            else: r.dup = heir

def duplicates(b, earlier, w):
    """§1.7: b's rows against each earlier filing's, in filing order."""
    usable = lambda f: [r for r in f.rows if r.code in 'PS' and (r.fixed is None or r.fixed == 'DuplicateOf')]
    bs = usable(b); m = len(bs)
    for a in earlier:
        free = usable(a); n = len(free)
        if not n or not m or not ({key5(r) for r in free} & {key5(r) for r in bs}): continue
        pairs = {}
        for exact in (True, False):
            for r in bs:
                if r in pairs: continue
                for x in free:
                    if key5(x) == key5(r) and (not exact or (x.after is not None and x.after == r.after)):
                        pairs[r] = x; free.remove(x); break
        share = bool(a.ownerset & b.ownerset)
        whole = max(n, m) < 3 or (len(pairs) * 10 >= n * 9 and len(pairs) * 10 >= m * 9)
        special = any(o.entity or o.ten for f in (a, b) for o in f.owners)
        insiders = lambda f: all(not o.entity for o in f.owners) and any(o.officer or o.director for o in f.owners)
        both = insiders(a) and insiders(b)
        for r in bs:
            x = pairs.get(r)
            if x is None or r.dup is not None or (r.late and r.validto <= b.filed) or not counts_on(x, b.filed): continue
            same = r.after is not None and r.after == x.after
            one_holding = same and r.after > r.shares and (r.di == 'i') != (x.di == 'i')
            via_a = share and whole and r.di == x.di and r.nature == x.nature and (same or r.after is None or x.after is None)
            via_b = special and (same or r.value >= 1_000_000) and (not both or one_holding)
            if via_a or via_b:
                r.fixed = 'DuplicateOf'; r.dup = x; r.why = 'a' if via_a else 'b'
                w.duplog.append((r, x, r.why))
                if any(o.entity for o in a.owners) or any(o.entity for o in b.owners):
                    for o in b.owners:
                        for p in a.owners:
                            if o.cik != p.cik: w.links.add(b.issuer, o.cik, p.cik, b.filed, b.key)

ORDER = ['BadDate', 'WrongSide', 'NoShares', 'NoPrice', 'SuspectShares', 'RepeatedRow', 'SuspectPrice', 'Superseded', 'Withdrawn', 'DuplicateOf']
def exclusion(r, asof):
    """First of the list that fits, in World(asof)."""
    late = r.late if r.late and r.validto <= asof else None
    fixed = None if r.fixed == 'DuplicateOf' and r.count_from is not None and r.count_from <= asof else r.fixed
    xs = [x for x in (fixed, late) if x]
    return min(xs, key=ORDER.index) if xs else None
def counted(r, asof): return r.f.filed <= asof and counts_on(r, asof)

# ---------------------------------------------------------------- §5 classes
def is_exercise(r):
    """M, X, O, and C at a price above 0; a change between share classes is no exercise."""
    if r.ad != 'A' or not r.shares or r.fixed is not None: return False
    if r.code != 'C': return r.code in 'MXO'
    given_up = any(x.code == 'C' and x.ad == 'D' and x.traded == r.traded and x.shares == r.shares and x.title != r.title for x in r.f.rows)
    return bool(r.price) and not given_up

def first_days(w, issuer_filings, r):
    """First trading day F and the third session after it; None where the closes or an older filing don't tell it."""
    closes = w.pricer.closes; t = w.pricer.ticker_for(r)
    if t is None: return None
    if not hasattr(w, 'sessions'):               # without SPY: days on which half of the tickers priced around it have a close
        days = Counter(day for x in closes.values() for day in x); spans = [(min(x), max(x)) for x in closes.values()]
        w.sessions = sorted(day for day, n in days.items() if 2 * n >= sum(a <= day <= b for a, b in spans)); w.file_first = min(days)
    first = min(closes[t]); at = bisect_right(w.sessions, first) - 1
    if at - (bisect_right(w.sessions, w.file_first) - 1) < 60 or issuer_filings[0].filed < first - 90 * DAY: return None
    return first, w.sessions[min(at + 3, len(w.sessions) - 1)]
def allotted(w, issuer_filings, r):
    """A purchase before the first trading day; or up to the third session after it at a half-dollar price 10% off the close, or at a
    price that another filing's purchase shows."""
    days = first_days(w, issuer_filings, r)
    if days is None or r.traded is None or r.traded > days[1]: return None
    if r.traded < days[0]: return 'before'
    c = w.pricer.close(r)
    if r.price and r.price % Decimal('0.5') == 0 and c is not None and abs(r.price - c) >= c / 10: return 'round'
    for f in issuer_filings:
        if f is r.f or f.filed > r.f.filed: continue
        for x in f.rows:
            if x.code == 'P' and x.price == r.price and x.traded and x.traded <= r.traded and counts_on(x, r.f.filed) and r.dup is not x: return x
    return None

def classify(w):
    """ExerciseSale / DiscretionarySale / DiscretionaryBuy parts of every P and S row without a fixed exclusion
    (plan Unknown everywhere, no footnotes, so no other class can fire)."""
    opts = w.opts
    acq = defaultdict(list); issuers = defaultdict(list)
    w.use_log = []
    for f in w.filings:
        issuers[f.issuer].append(f)
        for r in f.rows:
            r.ex_shares = r.ex_value = r.disc = r.disc_shares = None; r.uses = []; r.classed = False
            if r.code and is_exercise(r): acq[f.issuer].append(r)
    spent = defaultdict(list)                          # acquisition -> [(sale, shares)]
    for f in w.filings:
        for r in (f.rows if opts['sale_order'] == 'filing' else sorted(f.rows, key=lambda r: (r.traded, r.sk))):
            if r.code not in 'PS' or not (r.fixed is None or r.count_from): continue
            r.classed = True
            if r.code == 'P':
                r.disc, r.disc_shares = (ZERO, ZERO) if allotted(w, issuers[f.issuer], r) else (r.value, r.shares)
                continue
            r.ex_shares = ZERO
            live = not (r.late and r.validto <= f.filed)       # superseded on its own day: never in any world
            if live and r.fixed is None and acq.get(f.issuer):
                who = lambda ff: {person(w, f, ff, o.cik) for o in ff.owners}
                me = who(f)
                cands = []
                for a in acq[f.issuer]:
                    if a.f.filed > f.filed or a.traded > r.traded: continue      # before the sale, filed no later
                    if a.late and a.validto <= f.filed: continue
                    if abs((a.traded - r.traded).days) > 10: continue
                    bd = biz_between(a.traded, r.traded, opts)
                    if bd > 2 or not (me & who(a.f)): continue
                    cands.append((bd, a.traded, a.f.key, a.sk, a))
                cands.sort(key=lambda x: x[:4])
                need = r.shares
                for bd, _, _, _, a in cands:
                    used = sum((n for s, n in spent[a] if not (opts['release'] and s.late and s.validto <= f.filed)), ZERO)
                    n = min(need, a.shares - used)
                    if n > 0:
                        spent[a].append((r, n)); r.uses.append((a, n)); need -= n; r.ex_shares += n
                    if need == 0: break
            r.ex_value = r.value * r.ex_shares / r.shares
            r.disc_shares = r.shares - r.ex_shares
            r.disc = r.value - r.ex_value if r.disc_shares else ZERO
    return w

def person(w, f_at, ff, cik):
    if not w.opts['persons']: return cik
    if w.opts['class_persons'] == 'day': return w.links.person(f_at.issuer, cik, asof=f_at.filed)
    return w.links.person(f_at.issuer, cik, key=f_at.key)

# ---------------------------------------------------------------- §7 clusters
DEFAULTS = {'buy': dict(W=30, K=3, E=5_000, T=100_000), 'sell': dict(W=30, K=3, E=100_000, T=1_000_000)}
INSIDER_ROLES = set(RANK[:5])

def eligible(w, rows, side, asof, roles=INSIDER_ROLES):
    code = 'P' if side == 'buy' else 'S'
    return [r for r in rows if r.code == code and counted(r, asof) and r.classed and r.disc and r.f.role in roles]

def windows(el, pm, p):
    """Qualifying windows: [(t, counted persons, total)]. pm: owner -> person."""
    out = []
    el = sorted(el, key=lambda r: r.traded)
    for t in sorted({r.traded for r in el}):
        lo = t - (p['W'] - 1) * DAY
        per = defaultdict(lambda: ZERO)
        for r in el:
            if lo <= r.traded <= t: per[pm(r)] += r.disc
        cp = {x for x, v in per.items() if v >= p['E']}
        tot = sum(per[x] for x in cp)
        if len(cp) >= p['K'] and tot >= p['T']: out.append((t, cp, tot))
    return out

def clusters(w, by_issuer, side, asof, params=None):
    p = params or DEFAULTS[side]; W = p['W']; out = []
    for issuer, rows in by_issuer.items():
        el = eligible(w, rows, side, asof)
        if len(el) < 3: continue
        pm = lambda r: w.links.person(issuer, r.f.lead.cik, asof=asof)
        qs = windows(el, pm, p)
        eps = []
        for q in qs:
            if eps and (q[0] - eps[-1][-1][0]).days <= W - 1 + (w.opts['chain'] - 29): eps[-1].append(q)
            else: eps.append([q])
        for ep in eps: out.append(episode(w, issuer, rows, el, pm, ep, side, asof, p))
    return out

def episode(w, issuer, rows, el, pm, ep, side, asof, p):
    W = p['W']; t1, cp, _ = ep[0]; end = ep[-1][0]
    if w.opts['start_by'] == 'episode': cp = set().union(*(q[1] for q in ep))
    start = min(r.traded for r in el if pm(r) in cp and t1 - (W - 1) * DAY <= r.traded <= t1)
    span = [r for r in el if start <= r.traded <= end]
    per = defaultdict(lambda: ZERO)
    for r in span: per[pm(r)] += r.disc
    persons = {x for x, v in per.items() if v >= p['E']}
    others = set(per) - persons
    trades = [r for r in span if pm(r) in persons]
    value = sum(r.disc for r in trades); shares = sum(r.disc_shares for r in trades)
    avg = value / shares if w.opts['avg'] == 'part' else sum(r.value for r in trades) / sum(r.shares for r in trades)
    # completed_on
    first_day = start if w.opts['episode_span'] == 'start-end' else t1 - (W - 1) * DAY
    done = None
    for dd in sorted({r.f.filed for r in rows if r.f.filed <= asof}):
        e2 = eligible(w, rows, side, dd)
        if len(e2) < 3: continue
        pm2 = lambda r: w.links.person(issuer, r.f.lead.cik, asof=dd)
        if any(t >= first_day and t - (W - 1) * DAY <= end for t, _, _ in windows(e2, pm2, p)): done = dd; break
    # concurrent trading of the other side
    lo = min(start, end - (W - 1) * DAY)
    opp = [r for r in rows if r.code == ('S' if side == 'buy' else 'P') and counted(r, asof) and lo <= r.traded <= end
           and (w.opts['concurrent'] == 'all' or r.f.role in INSIDER_ROLES)]
    disc = sum((r.disc for r in opp), ZERO); mech = sum((r.value - r.disc for r in opp), ZERO)
    selling = 'Clean' if not opp else 'Mixed' if any(r.disc for r in opp) else 'MechanicalOnly'
    # marks
    marks = []
    same = defaultdict(set)
    for r in (trades if w.opts['same_price'] == 'counted' else span): same[(r.traded, r.price)].add(pm(r))
    if any(len(v) >= 3 for v in same.values()): marks.append('SamePrice')
    if max(per[x] for x in persons) > value * Decimal('0.8'): marks.append('OnePersonDominates')
    vest = None
    if side == 'sell':
        fma = defaultdict(set)
        for r in rows:
            if r.code in 'FMA' and counted(r, asof): fma[w.links.person(issuer, r.f.lead.cik, asof=asof)].add(r.traded)
        vest = {x for x in persons if any(biz_between(a, r.traded, w.opts) <= 3 for r in trades if pm(r) == x for a in fma.get(x, ()))}
        if len(vest) * 2 >= len(persons) + (w.opts['vest'] == 'more'): marks.append('VestDriven')
    people = []
    for x in sorted(persons, key=lambda x: (-per[x], x)):
        tr = [r for r in trades if pm(r) == x]
        best = min(tr, key=lambda r: (RANK.index(r.f.role), r.f.lead.cik))
        people.append(dict(personId=x, lead=best.f.lead.name, role=best.f.role, value=float(per[x])))
    roles = sorted({r.f.role for r in trades}, key=RANK.index)
    last = max((r.f for r in rows if r.f.filed <= asof), key=lambda f: f.key)
    return dict(side=side, issuerCik=issuer, ticker=last.ticker, company=last.name, start=start.isoformat(), end=end.isoformat(),
                completedOn=done.isoformat() if done else None, active=end > asof - W * DAY, persons=len(persons), others=len(others),
                people=people, roles=roles, value=float(value), averagePrice=float(avg), selling=selling,
                sellingDiscretionary=float(disc), sellingMechanical=float(mech), marks=marks,
                vestPersons=len(vest) if vest is not None else None,
                windows=[q[0].isoformat() for q in ep],
                trades=[dict(accession=r.f.acc, row=r.sk) for r in sorted(trades, key=lambda r: (r.f.key, r.sk))])

# ---------------------------------------------------------------- §8 sector flow
def type7(xs, q):
    xs = sorted(xs); h = (len(xs) - 1) * q; lo = int(h); hi = min(lo + 1, len(xs) - 1)
    return xs[lo] + (xs[hi] - xs[lo]) * (h - lo)

def cap_at(w, asof):
    """Of each side by its own counted rows; both sets together cover every day on which these rows are filed."""
    lo = date(asof.year - 5, asof.month, asof.day)
    vs = {c: [r.value for f in w.filings if lo < f.filed <= asof for r in f.rows if r.code == c and counted(r, asof)] for c in 'PS'}
    return {c: type7(x, Decimal('0.995')) if len(x) >= 200 else None for c, x in vs.items()}

def flow(w, asof, W, scope, cap):
    """Issuer-level sums in World(asof), traded in the W days ending at asof."""
    lo = asof - (W - 1) * DAY
    out = {}
    for f in w.filings:
        if f.filed > asof: break
        for r in f.rows:
            if r.code not in 'PS' or not counted(r, asof) or not (lo <= r.traded <= asof): continue
            part = r.disc if scope == 'discretionary' else r.value
            if not part: continue
            x = out.setdefault(f.issuer, dict(dollars={'P': ZERO, 'S': ZERO}, raw={'P': ZERO, 'S': ZERO}, trades={'P': 0, 'S': 0},
                                              persons={'P': set(), 'S': set()}, largest=ZERO))
            x['raw'][r.code] += part
            most = cap[r.code]
            if most is not None:
                capped = min(part, most) if w.opts['cap'] == 'part' else part * min(r.value, most) / r.value
            else: capped = part
            x['dollars'][r.code] += capped
            x['trades'][r.code] += 1
            x['persons'][r.code].add(w.links.person(f.issuer, f.lead.cik, asof=asof))
            x['largest'] = max(x['largest'], part)
    return out

# ---------------------------------------------------------------- §9 heavy-selling months
def month_end(y, m): return date(y + (m == 12), m % 12 + 1, 1) - DAY
def month_close(me):
    x = me; n = 0
    while n < 2:
        x += DAY; n += is_business(x)
    return x

def positive_quantile(months):
    xs = [v for v in months.values() if v > 0]
    return type7(xs, Decimal('0.75')) if xs else None

def month_published(w, rows, asof):
    """{(y, m): (buys, sells)} of counted P and S rows of all classes."""
    out = defaultdict(lambda: [ZERO, ZERO])
    for r in rows:
        if r.code in 'PS' and counted(r, asof): out[r.traded.year, r.traded.month]['PS'.index(r.code)] += r.value
    return out

def month_in_time(rows, y, m, asof):
    """(buys, sells, active, too late) of the discretionary trades known at the month's close."""
    me = month_end(y, m); close = month_close(me); sums = [ZERO, ZERO]; active = False; late = 0
    restated = {r.by for r in rows if counted(r, close) and not counted(r, asof)}       # amended late, not filed late
    for r in sorted(rows, key=lambda r: (r.f.key, r.sk)):
        if r in restated and not counted(r, asof): restated.add(r.by)
    for r in rows:
        if r.code not in 'PS' or (r.traded.year, r.traded.month) != (y, m) or not r.disc: continue
        if counted(r, close): sums['PS'.index(r.code)] += r.disc; active = True
        elif r.f.filed > close and counted(r, asof) and r not in restated: late += 1
    return sums[0], sums[1], active, late

# ---------------------------------------------------------------- facts
def sector_table():
    """The published table of ranges, as data: first SIC, last SIC, sector."""
    text = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../InsiderDashboard.Core/Signals/Sectors/SicRanges.cs')).read()
    return [(int(a), int(b), s) for a, b, s in re.findall(r'new\((\d+), (\d+), Sector\.(\w+)', text)]

def plain(x, digits=2):
    """A sum without trailing zeros; None is empty."""
    if x is None: return ''
    if isinstance(x, int): return str(x)
    t = f'{round(x, digits):f}'
    return t.rstrip('0').rstrip('.') if '.' in t else t

def facts(w, companies, keys):
    by_issuer = defaultdict(list)
    for f in w.filings:
        by_issuer[f.issuer] += f.rows
    asof = w.filings[-1].filed
    found = {}; flows = {}; ranges = sector_table(); sic = {}
    for x in companies:
        if x['sic']: sic.setdefault(x['cik'].zfill(10), int(x['sic']))
    def sector_of(issuer): return next((s for a, b, s in ranges if a <= sic.get(issuer, -1) <= b), 'Unmapped')
    def of(side, day):
        if (side, day) not in found: found[side, day] = clusters(w, by_issuer, side, date.fromisoformat(day))
        return found[side, day]
    for k in keys:
        if k[0] == 'clusters':
            cs = of(k[1], k[2])
            yield k[:3] + [len(cs), plain(sum(Decimal(c['value']) for c in cs)), sum(c['active'] for c in cs), sum(c['persons'] for c in cs)]
        elif k[0] == 'cluster':
            c = next((c for c in of(k[1], k[2]) if (c['issuerCik'], c['start']) == (k[3], k[4])), None)
            if c is None:
                print('gone: ' + '|'.join(k), file=sys.stderr); continue
            yield k[:5] + [c['end'], c['completedOn'], str(c['active']).lower(), c['persons'], c['others'], plain(Decimal(c['value'])),
                           plain(Decimal(c['averagePrice']), 6), c['selling'], plain(Decimal(c['sellingDiscretionary'])),
                           plain(Decimal(c['sellingMechanical'])), '+'.join(sorted(c['marks'])), len(c['trades'])]
        elif k[0] == 'sector':
            y, m = map(int, k[1].split('-')); day = month_end(y, m); fk = (day, int(k[2]), k[3])
            if fk not in flows: flows[fk] = flow(w, day, fk[1], fk[2], cap_at(w, day))
            ofs = [x for i, x in flows[fk].items() if sector_of(i) == k[4]]
            count = (lambda x, c: x['dollars'][c]) if k[5] == 'dollars' else (
                lambda x, c: x['trades'][c]) if k[5] == 'trades' else (lambda x, c: len(x['persons'][c]))
            yield k[:6] + [plain(sum(count(x, 'P') for x in ofs)), plain(sum(count(x, 'S') for x in ofs)), len(ofs)]
        elif k[0] == 'month':
            rows = by_issuer[k[1]]; y, m = map(int, k[3].split('-'))
            if k[2] == 'published':
                ms = month_published(w, rows, asof); q = positive_quantile({t: s - b for t, (b, s) in ms.items()})
                b, s = ms.get((y, m), (ZERO, ZERO)); net = s - b
                heavy = q is not None and net > 0 and net >= q
                yield k[:4] + [plain(b), plain(s), str((y, m) in ms).lower(), plain(q, 4), str(heavy).lower(), '']
            else:
                b, s, active, late = month_in_time(rows, y, m, asof)
                yield k[:4] + [plain(b), plain(s), str(active).lower(), '', '', late]
        else: yield k

def main():
    filings, closes, companies = load(), load_closes(), load_companies()
    w = classify(run(filings, closes, companies))
    keys = [line.rstrip('\n').split('|') for line in open(sys.argv[1])]
    for x in facts(w, companies, [k for k in keys if k[0] != 'excluded']): print('|'.join(map(str, x)))
    for code, rows in sorted(Counter(exclusion(r, filings[-1].filed) or 'None' for f in filings for r in f.rows).items()):
        print(f'excluded|{code}|{rows}')

if __name__ == '__main__': main()
