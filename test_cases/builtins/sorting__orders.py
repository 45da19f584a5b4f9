# Orders of sort: keys of every kind, `<` in Python, cmp_to_key; tee and Counter over what needs no Python.
from itertools import tee, islice
a,b=tee(range(300)); print(sum(a), sum(b), list(a))
a,b,c=tee((x for x in range(200)),3); print(list(islice(a,100))[-1], sum(b), sum(c), sum(a))
d=a.__copy__() if hasattr(a,'__copy__') else None
x,=tee([1,2],1); y=tee(x)[1]; print(next(x),list(y),list(x)); print(type(x).__name__)
class C(tuple): pass
words = ['b\u0100x','b\xff','b','ba','\u0200','a'*20,'a'*21,'','a\x00','a']
print(sorted(words), sorted(words,reverse=True), sorted([(w,-i) for i,w in enumerate(words)]))
print(sorted([0.0,-0.0,-1.5,float('inf'),-float('inf'),1e-300,-1e-300,3]), sorted([-5,3,-2**63,2**63-1,0]), sorted([(1,'a'),(1,),(0,'z')]))
print(sorted([(2.5,'x'),(-1.0,'y'),(2.5,'a'),(-0.0,'q'),(0.0,'p')]), sorted([('a',1),('a',0),('A',5)],reverse=True))
class L:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
seed=7
vals=[]
for i in range(500):
    seed=(seed*1103515245+12345)%2147483648; vals.append(seed%97)
ls=[L(v) for v in vals]
assert [l.v for l in sorted(ls)]==sorted(vals)
assert [l.v for l in sorted(ls,reverse=True)]==sorted(vals,reverse=True)
ids=[(L(v),i) for i,v in enumerate(vals)]
assert [i for l,i in sorted(ids,key=lambda p:p[0])]==[i for v,i in sorted([(v,i) for i,v in enumerate(vals)], key=lambda p:p[0])]
assert [i for l,i in sorted(ids,key=lambda p:p[0],reverse=True)]==[i for v,i in sorted([(v,i) for i,v in enumerate(vals)], key=lambda p:p[0],reverse=True)]
for n in list(range(0,70))+[127,128,129,200]:
    assert [l.v for l in sorted(ls[:n])]==sorted(vals[:n]), n
from functools import cmp_to_key
assert sorted(vals,key=cmp_to_key(lambda a,b:(a>b)-(a<b)))==sorted(vals)
assert sorted(vals,key=cmp_to_key(lambda a,b:b-a+0.0))==sorted(vals,reverse=True)
class N:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return NotImplemented
    def __gt__(s,o): return s.v>o.v
assert [x.v for x in sorted(map(N,vals))]==sorted(vals)
try: sorted([1,'a',object()])
except TypeError as e: print(e)
try: sorted([object(),object()])
except TypeError as e: print(e)
from collections import Counter
c=Counter('abracadabra'); c.update(['a','z']); print(c, Counter(x for x in 'aab'))
c['q']=1.5; c.update('qq'); print(c['q'])
print(dict(zip('abc',[1,2,3])), dict(zip(['a','b'],range(9)),x=1), dict(enumerate('ab')))
