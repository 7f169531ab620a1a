var $o=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var r=t[a++],c=t[a]?(t[0]|=r?1:2,n[t[a++]]):t[++a];r===3?o[0]=c:r===4?o[1]=Object.assign(o[1]||{},c):r===5?(o[1]=o[1]||{})[t[++a]]=c:r===6?o[1][t[++a]]+=c+"":r?(s=e.apply(c,$o(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},_o=new Map;function yo(e){var t=_o.get(this);return t||(t=new Map,_o.set(this,t)),(t=$o(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,r="",c="",p=[0],d=function(h){a===1&&(h||(r=r.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?p.push(0,h,r):a===3&&(h||r)?(p.push(3,h,r),a=2):a===2&&r==="..."&&h?p.push(4,h,0):a===2&&r&&!h?p.push(5,0,!0,r):a>=5&&((r||!h&&a===5)&&(p.push(a,0,r,s),a=6),h&&(p.push(a,h,0,s),a=6)),r=""},l=0;l<n.length;l++){l&&(a===1&&d(),d(l));for(var f=0;f<n[l].length;f++)o=n[l][f],a===1?o==="<"?(d(),p=[p],a=3):r+=o:a===4?r==="--"&&o===">"?(a=1,r=""):r=o+r[0]:c?o===c?c="":r+=o:o==='"'||o==="'"?c=o:o===">"?(d(),a=1):a&&(o==="="?(a=5,s=r,r=""):o==="/"&&(a<5||n[l][f+1]===">")?(d(),a===3&&(p=p[0]),a=p,(p=p[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),a=2):r+=o),a===3&&r==="!--"&&(a=4,p=p[0])}return d(),p})(e)),t),arguments,[])).length>1?t:t[0]}var M,bo,ja,Ee,Sn,Ct,wo,At,vo,Pn,kn,So,ft=Symbol.for("pv"),Lt={},Dt=[],Ha=/^m(i|n|o|s|text|space)$/,Ot=Array.isArray,Mt=Dt.slice,Ce=Object.assign;function He(e){e&&e.parentNode&&e.remove()}function xe(e,t,n){var o,s,a,r={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:r[a]=t[a];return c>2&&(r.children=c>3?Mt.call(arguments,2):n),Qe(e,r,o,s,null)}function Tn(e,t,n){var o,s,a,r=Ce({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:r[a]=t[a];return c>2&&(r.children=c>3?Mt.call(arguments,2):n),Qe(e.type,r,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function Qe(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ft,__v:s||++bo,__i:-1,__u:0};return!s&&M.vnode&&M.vnode(a),a}function Ut(e){return e.children}function Rt(e,t){this.props=e,this.context=t,this.__g=0}function Le(e,t){if(t==null)return e.__&&Le(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Le(e)}function Wa(e){var t,n=e.__v,o=n.__e,s=[],a=[],r=e.__P;r&&((t=Ce({constructor:ft},n)).__v=n.__v+1,M.vnode&&M.vnode(t),Rn(r,t,n,e.__n,r.namespaceURI,32&n.__u?[o]:null,s,o||Le(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Ro(s,t,a),n.__=n.__e=null,t.__e!=o&&ko(t))}function ko(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ko(e)}function xn(e){(8&e.__g||(e.__g|=8,Ee.push(e),Ct++))&&Sn==M.debounceRendering||((Sn=M.debounceRendering)||queueMicrotask)(xo)}function xo(){try{for(var e,t=1;Ee.length;)Ee.length>t&&Ee.sort(wo),e=Ee.shift(),t=Ee.length,8&e.__g&&Wa(e)}finally{(Ct=Ee.length)&&(Sn||queueMicrotask)(xo)}}function Po(e,t,n,o,s,a,r,c,p,d,l){var f,h,u,m,$,v,y=o.__k||Dt,_=t.length;for(p=Ja(n,t,y,p,_),f=0;f<_;f++)(u=n.__k[f])!=null&&(h=~u.__i&&y[u.__i]||Lt,u.__i=f,v=Rn(e,u,h,s,a,r,c,p,d,l),m=u.__e,(h.ref!=u.ref||8&h.__u)&&(h.ref&&En(h.ref,null,u,h),u.ref&&l.push(u.ref,u.__c||m,u)),$=$||m,4&u.__u?(p=To(u,p,e,!h.__v),h.__e&&(h.__e=null)):typeof u.type=="function"&&v!==void 0?p=v:m&&(p=m.nextSibling),u.__u&=-21);return n.__e=$,p}function Ja(e,t,n,o,s){var a,r,c,p,d,l,f,h,u,m=n.length,$=m,v=0,y=0,_=e.__k=Array(s);for(a=0;a<s;a++)(r=t[a])!=null&&typeof r!="boolean"&&typeof r!="function"?(typeof r!="object"||r.constructor===String?r=_[a]=Qe(null,r):Ot(r)?r=_[a]=Qe(Ut,{children:r}):r.constructor===ft&&r.__b?r=_[a]=Qe(r.type,r.props,r.key,r.ref,r.__v):_[a]=r,p=a+v,r.__=e,r.__b=e.__b+1,c=null,~(d=r.__i=za(r,n,p,$))&&($--,(c=n[d])&&(c.__u|=2)),c&&c.__v?(r.__u|=16,d==p-1?v--:d==p+1?v++:d!=p&&(d>p?v--:v++,y=1)):(~d||(s>m?v--:s<m&&v++),typeof r.type!="function"&&(r.__u|=4))):_[a]=null;if(y){for(l=[],f=[],a=0;a<s;a++)if((r=_[a])&&16&r.__u){for(v=0,h=l.length;v<h;)l[u=v+h>>1]<r.__i?v=u+1:h=u;l[v]=r.__i,f[a]=v+1}for(v=l.length;a--;)f[a]&&(f[a]==v?v--:_[a].__u|=4)}if($)for(a=0;a<m;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=Le(c)),Cn(c,c));return o}function To(e,t,n,o){var s,a,r,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=To(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=Le(e))&&!t.parentNode&&(t=null),r=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(r!=c&&(!o&&n.moveBefore&&r.parentNode?n.moveBefore(r,t):n.insertBefore(r,t||null)),t=r;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function An(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Ot(e)?e.some(function(n){An(n,t)}):t.push(e)),t}function za(e,t,n,o){var s,a=e.key,r=e.type,c=t[n],p=c&&!(2&c.__u);if(c===null&&a==null||p&&a==c.key&&r==c.type)return n;if(o>(p?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&r==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&r==c.type)return s}return-1}function go(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Tt(e,t,n,o,s){var a,r;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||go(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||go(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(r=kn[t]||(kn[t]=Ba(t)),(e.__a||(e.__a={}))[t]=Pn,a=t!=(t=t.replace(vo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,r,a):e.removeEventListener(t,r,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Ba(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[At]==null)t[At]=Pn++;else if(t[At]<this.__a[e])return;return n(M.event?M.event(t):t)}}}function Rn(e,t,n,o,s,a,r,c,p,d){var l,f,h,u,m,$,v,y,_,k,x,ee,te,w,V,N,ne,Se,ke=t.type;if(t.constructor!==ft)return null;128&n.__u&&(p=32&n.__u,l=n.__c.__z)&&(t.__u|=p,f=a=[],l.nodeType==8?c=Et(l,a):a.push(l),c=a[0]||c),(l=M.__b)&&l(t);e:if(typeof ke=="function"){h=r.length;try{if(y=t.props,_=(l=ke.prototype)&&l.render,k=(l=ke.contextType)&&o[l.__c],x=l?k?k.props.value:l.__:o,(u=n.__c)?(t.__c=u,2&u.__g&&(u.__g|=1)):(_?t.__c=u=new ke(y,x):(t.__c=u=new Rt(y,x),u.constructor=ke,u.render=qa),k&&k.sub(u),u.state||(u.state={}),u.__n=o,u.__g|=8,u.__h=[],u.__k=[]),_&&(u.__s||(u.__s=u.state),ke.getDerivedStateFromProps&&(u.__s==u.state&&(u.__s=Ce({},u.__s)),Ce(u.__s,ke.getDerivedStateFromProps(y,u.__s)))),m=u.props,$=u.state,u.__v=t,n.__c){if(y!==m&&_&&!ke.getDerivedStateFromProps&&u.componentWillReceiveProps&&u.componentWillReceiveProps(y,x),t.__v==n.__v&&!(8&u.__g)||!(4&u.__g)&&u.shouldComponentUpdate&&u.shouldComponentUpdate(y,u.__s,x)===!1){t.__v!=n.__v&&(u.props=y,u.state=u.__s,u.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(de){de&&(de.__=t)}),Dt.push.apply(u.__h,u.__k),u.__k=[],u.__h.length&&r.push(u),c=Le(n);break e}u.componentWillUpdate&&u.componentWillUpdate(y,u.__s,x),_&&u.componentDidUpdate&&u.__h.push(function(){u.componentDidUpdate(m,$,v)})}else _&&!ke.getDerivedStateFromProps&&u.componentWillMount&&u.componentWillMount(),_&&u.componentDidMount&&u.__h.push(u.componentDidMount);u.context=x,u.props=y,u.__P=e,u.__g&=-5,ee=M.__r,te=_?25:0;do u.__g&=-9,ee&&ee(t),l=u.render(u.props,u.state=u.__s,u.context);while(8&u.__g&&++te<25);_&&(Dt.push.apply(u.__h,u.__k),u.__k=[]),u.state=u.__s,u.getChildContext&&(o=Ce({},o,u.getChildContext())),_&&n.__c&&u.getSnapshotBeforeUpdate&&(v=u.getSnapshotBeforeUpdate(m,$)),w=l&&l.type===Ut&&l.key==null?l.props.children:l,y.__P&&(l=c,s=(e=y.__P).namespaceURI,p=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(de){de&&Cn(de,de)}),n.__k=null),c=n.__k?Le(n,0):null),c=Po(e,Ot(w)?w:[w],t,n,o,s,a,r,c,p,d),y.__P&&(t.__e=null,c=l),t.__u&=-161,f&&f.some(He),u.__h.length&&r.push(u),1&u.__g&&(u.__g&=-4)}catch(de){if(r.length=h,t.__v=null,p||a)if(de&&de.then){if(t.__u|=128|p,a){for(~(ne=a.indexOf(c||void 0))||(ne=a.length);(Se=a[ne-1])&&Se.nodeType==8;)ne--;for(;ne<a.length;ne++)if(Se=a[ne])if(a[ne]=null,V){if(Se==N)break}else{if(Se.nodeType!=8)break;Se.data.startsWith("$s")&&(N=Et(V=Se))}}if(!V){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;V=c}(l=Et(V=t.__c.__z||(t.__c.__z=V)))?(t.__e=V,c=l):t.__e=c,c=c&&c.nextSibling}else a&&a.some(He);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),de&&de.then||Ao(t),M.__e(de,t,n)}}else c=t.__e=Fa(n.__e,t,n,o,s,a,r,p,d,e);return(l=M.diffed)&&l(t),c}function Et(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ao(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ao))}function Ro(e,t,n){for(var o=0;o<n.length;)En(n[o++],n[o++],n[o++]);M.__c&&M.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){M.__e(a,s.__v)}})}function Fa(e,t,n,o,s,a,r,c,p,d){var l,f,h,u,m,$,v,y,_=n.props||Lt,k=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(l=0;l<a.length;l++)if((m=a[l])&&(x?m.localName==x:m.nodeType==3)){e=m,a[l]=null;break}}if(!e){if(y=d.ownerDocument||document,!x)return y.createTextNode(k);e=y.createElementNS(s,x,k.is?k:d),c&&(M.__m&&M.__m(t,a),c=!1),a=null}if(x){if(d=x=="template"&&e.content||e,a=x=="textarea"&&k.defaultValue!=null?null:a&&Mt.call(d.childNodes),!c&&a)for(_={},l=0;l<e.attributes.length;l++)_[(m=e.attributes[l]).name]=m.value;for(l in _)m=_[l],l=="dangerouslySetInnerHTML"?h=m:l=="children"||l in k||l=="value"&&"defaultValue"in k||l=="checked"&&"defaultChecked"in k||Tt(e,l,null,m,s);for(l in k)m=k[l],l=="children"?u=m:l=="dangerouslySetInnerHTML"?f=m:l=="value"?$=m:l=="checked"?v=m:c&&typeof m!="function"||_[l]===m||Tt(e,l,m,_[l],s);f?(c||h&&(f.__html==h.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ha.test(x))&&(s="http://www.w3.org/1999/xhtml"),Po(d,Ot(u)?u:[u],t,n,o,s,a,r,a?a[0]:n.__k&&Le(n,0),c,p),a&&a.some(He)),c&&x!="textarea"||(l="value",x=="progress"&&$==null?e.removeAttribute(l):$==null||$===e[l]&&(x!="progress"||$)||Tt(e,l,$,_[l],s),l="checked",v!=null&&v!=e[l]&&Tt(e,l,v,_[l],s))}else _===k||c&&e.data==k||(e.data=k);return e}function En(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){M.__e(s,n)}}function Cn(e,t,n){var o,s,a,r;if(M.unmount&&M.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||En(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){M.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(r=0;r<o.length;r++)o[r]&&Cn(o[r],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=Et(o,a=[]))&&(o==e.__e&&a.some(He),He(s),He(o)),n||He(e.__e),e.__e=e.__c=e.__=null}function qa(e,t,n){return this.constructor(e,n)}function Nt(e,t){var n,o,s,a;M.__&&M.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Qe(Ut,{children:[e]}),s=[],a=[],Rn(t,t.__k,o||Lt,Lt,t.namespaceURI,o?null:t.firstChild?Mt.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Ro(s,t.__k,a),t.__k.props.children=null}function De(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(r){r.__g|=4,xn(r)})},this.sub=function(a){o.add(a);var r=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),r&&r.call(a)}}),n.children}return t.__c="__cC"+So++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}M={__e:function(e,t,n,o){for(var s,a,r;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((r=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),r=1),r&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw Ct=0,e}},bo=0,ja=function(e){return e!=null&&e.constructor===ft},Rt.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ce({},this.state)),typeof e=="function"&&(e=e(Ce({},n),this.props)),e&&(Ce(n,e),this.__v&&(t&&this.__k.push(t),xn(this)))},Rt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),xn(this))},Rt.prototype.render=Ut,Ee=[],Ct=0,wo=function(e,t){return e.__v.__b-t.__v.__b},At=Symbol(),vo=/(PointerCapture)$|Capture$/i,Pn=0,kn={},So=0;var Pe,I,Ln,Eo,Dn=Object.is,_t=0,jo=[],On=[],q=M,Co=q.__b,Lo=q.__r,Do=q.diffed,Oo=q.__c,Mo=q.unmount,Uo=q.__;function We(e,t){q.__h&&q.__h(I,e,_t||t),_t=0;var n=I.__H||(I.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function b(e){return _t=1,It(Ho,e)}function It(e,t,n){var o=We(Pe++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Ho(void 0,t),function(a){var r=(o.__N||o.__)[0],c=o.t(r,a);Dn(r,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=I,!I.__f)){I.__f=!0;var s=I.shouldComponentUpdate;I.shouldComponentUpdate=function(a,r,c){var p=this.__H;if(!p)return!0;var d=!1,l=this.props!=a;if(p.__.some(function(h){h.__N&&(d=!0,Dn(h.__[0],h.__N[0])||(l=!0))}),s){var f=s.call(this,a,r,c);return d?f||l:f}return!d||l}}return o.__}function H(e,t){var n=We(Pe++,3);!q.__s&&In(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,I.__H.__h.push(n))}function Un(e,t){var n=We(Pe++,4);!q.__s&&In(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,I.__h.push(n))}function W(e){return _t=5,$t(function(){return{current:e}},[])}function $t(e,t){var n=We(Pe++,7);return In(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ge(e,t){return _t=8,$t(function(){return e},t)}function be(e){var t=I.context[e.__c],n=We(Pe++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(I)),t.props.value):e.__}function Nn(e){var t=We(Pe++,10),n=b();return t.__=e,I.componentDidCatch||(I.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function yt(){var e=We(Pe++,11);if(!e.__){for(var t=I.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Ka(){var e;do{for(;e=On.shift();)try{mt(e)}catch(n){q.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=jo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(mt),t.__h.some(Mn),t.__h=[]}catch(n){t.__h=[],q.__e(n,e.__v)}}}while(On.length)}q.__b=function(e){I=null,Co&&Co(e)},q.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Uo&&Uo(e,t)},q.__r=function(e){Lo&&Lo(e),Pe=0;var t=(I=e.__c).__H;t&&(Ln==I?I.__h=[]:(t.__h.some(mt),t.__h.some(Mn),Pe=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Ln=I},q.diffed=function(e){Do&&Do(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Io(jo.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Ln=I=null},q.__c=function(e,t){t.some(function(n){try{n.__h.some(mt),n.__h=n.__h.filter(function(o){return!o.__||Mn(o)})}catch(o){n.__h=[function(){throw o}]}}),Oo&&Oo(e,t)},q.unmount=function(e){Mo&&Mo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Io(On.push(s))}else mt(s)}catch(a){t=a}}),o.__H=void 0,t&&q.__e(t,o.__v))};var No=typeof requestAnimationFrame=="function";function Ga(e){var t,n=function(){clearTimeout(o),No&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);No&&(t=requestAnimationFrame(n))}function Io(e){e!=1&&Eo==q.requestAnimationFrame||((Eo=q.requestAnimationFrame)||Ga)(Ka)}function mt(e){var t=I,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),I=t}function Mn(e){var t=I;e.__c=e.__(),I=t}function In(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Dn(n,e[o])})}function Ho(e,t){return typeof t=="function"?t(e):t}var Xe,gt;function Va(e){return!gt||(typeof gt=="string"?e.startsWith(gt):gt.test(e))}function Ya(e,t){let n="";if(Xe=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!Va(s)||o.download)return e;Xe=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(Xe=!t.replace,n=t.url):n=location.pathname+location.search;return Xe===!0?history.pushState(null,"",n):Xe===!1&&history.replaceState(null,"",n),n}var Za=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,r,c,p]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!r&&c==s)){if(!r&&s&&p=="*"){n.rest="/"+e.slice(o).join("/");break}if(!r||!s&&p!="?"&&p!="*")return;if(a=p=="+"||p=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function Je(e){let[t,n]=It(Ya,e.url||location.pathname+location.search);e.scope&&(gt=e.scope);let o=Xe===!0,s=$t(()=>{let a=new URL(t,location.origin),r=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:r,query:Object.fromEntries(a.searchParams),route:(c,p)=>n({url:c,replace:p}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Un(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),xe(Je.ctx.Provider,{value:s},e.children)}var Qa=Promise.resolve();function Wt(e){let[t,n]=It(N=>N+1,0),{url:o,query:s,wasPush:a,path:r}=Y();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=r,params:p={}}=be(Wo),d=W(!1),l=W(r),f=W(1),h=W(),u=W(),m=W(),$=W(!1),v=W();v.current=!1;let y,_,k;An(e.children).some(N=>{if(Za(c,N.props.path,k={...N.props,path:c,query:s,params:Object.assign({},p),rest:""}))return y=Tn(N,k);N.props.default&&(_=Tn(N,k))});let x=y||_,ee=h.current&&h.current.__u&jt&&h.current.__u&Ht,te=h.current&&h.current.__h,w=$t(()=>{u.current=h.current,h.current=xe(Wo.Provider,{value:k},x);let N=u.current&&u.current.props.children;return!N||!x||x.type!==N.type||x.props.component!==N.props.component?(f.current++,!0):!1},[o,JSON.stringify(k)]);ee?(h.current.__u|=jt,h.current.__u|=Ht):te&&(h.current.__h=!0);let V=u.current;return u.current=null,this.__c=(N,ne)=>{v.current=!0,u.current=V,e.onLoadStart&&e.onLoadStart(o),d.current=!0;let Se=f.current;N.then(()=>{Se===f.current&&(u.current=null,h.current&&(ne.__h&&(h.current.__h=ne.__h),ne.__u&Ht&&(h.current.__u|=Ht),ne.__u&jt&&(h.current.__u|=jt)),Qa.then(n))})},Un(()=>{let N=this.__v&&this.__v.__e;if(v.current){!$.current&&!m.current&&(m.current=N);return}!$.current&&m.current&&(m.current!==N&&m.current.remove(),m.current=null),$.current=!0,l.current!==r&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),l.current=r),e.onLoadEnd&&d.current&&e.onLoadEnd(o),d.current=!1},[r,a,t]),w?[xe(jn,{r:h,key:f.current}),xe(jn,{r:u,key:f.current-1})]:xe(jn,{r:h,key:f.current})}var jt=32,Ht=128,jn=({r:e})=>e.current;Wt.Provider=Je;Je.ctx=De({});var Wo=De({}),Jt=e=>xe(e.component,e),Y=()=>be(Je.ctx);var i=yo.bind(xe);var Hn;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Hn="oauth4webapi/v3.8.8");function Vt(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var me="ERR_INVALID_ARG_VALUE",_e="ERR_INVALID_ARG_TYPE";function B(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Yt=Symbol(),Xa=Symbol(),er=Symbol(),Fo=Symbol();var Jo=Symbol();var tr=new TextEncoder,nr=new TextDecoder;function Wn(e){return typeof e=="string"?tr.encode(e):nr.decode(e)}var Jn;Uint8Array.prototype.toBase64?Jn=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):Jn=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var zn;Uint8Array.fromBase64?zn=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw B("The input to be decoded is not correctly encoded.",me,t)}}:zn=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw B("The input to be decoded is not correctly encoded.",me,t)}};function zt(e){return typeof e=="string"?zn(e):Jn(e)}var et=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Hr,Error.captureStackTrace?.(this,this.constructor)}},Bn=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function S(e,t,n){return new Bn(e,{code:t,cause:n})}function Bt(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function qo(e){Vt(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Hn&&!t.has("user-agent")&&t.set("user-agent",Hn),t.has("authorization"))throw B('"options.headers" must not include the "authorization" header name',me);return t}function Ko(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw B('"options.signal" must return or be an instance of AbortSignal',_e);return t}}function Go(e){return e.includes("//")?e.replace("//","/"):e}function or(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Go(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function sr(e,t){return e.pathname=Go(`${e.pathname}/${t}`),e}async function ar(e,t,n,o){if(!(e instanceof URL))throw B(`"${t}" must be an instance of URL`,_e);rs(e,o?.[Yt]!==!0);let s=n(new URL(e.href)),a=qo(o?.headers);return a.set("accept","application/json"),(o?.[Fo]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Ko(s,o?.signal)})}async function Vo(e,t){return ar(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":sr(n,".well-known/openid-configuration");break;case"oauth2":or(n,".well-known/oauth-authorization-server");break;default:throw B('"options.algorithm" must be "oidc" (default), or "oauth2"',me)}return n},t)}function Ft(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw B(`${n} must be a number`,_e,s);if(e>0)return;if(t){if(e!==0)throw B(`${n} must be a non-negative number`,me,s);return}throw B(`${n} must be a positive number`,me,s)}catch(a){throw o?S(a.message,o,s):a}}function re(e,t,n,o){try{if(typeof e!="string")throw B(`${t} must be a string`,_e,o);if(e.length===0)throw B(`${t} must not be empty`,me,o)}catch(s){throw n?S(s.message,n,o):s}}async function Yo(e,t){let n=e;if(!(n instanceof URL)&&n!==Bo)throw B('"expectedIssuerIdentifier" must be an instance of URL',_e);if(!Vt(t,Response))throw B('"response" must be an instance of Response',_e);if(t.status!==200)throw S('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',ms,t);eo(t);let o=await $s(t);if(re(o.issuer,'"response" body "issuer" property',C,{body:o}),n!==Bo&&new URL(o.issuer).href!==n.href)throw S('"response" body "issuer" property does not match the expected value',Fr,{expected:n.href,body:o,attribute:"issuer"});return o}function Zo(e){ir(e,"application/json")}function rr(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return S(n,Jr,e)}function ir(e,t){if(vr(e)!==t)throw rr(e,t)}function Yn(){return zt(crypto.getRandomValues(new Uint8Array(32)))}function Qo(){return Yn()}function Xo(){return Yn()}function es(){return Yn()}async function ts(e){return re(e,"codeVerifier"),zt(await crypto.subtle.digest("SHA-256",Wn(e)))}function ns(e){let t=e?.[Xa];return typeof t=="number"&&Number.isFinite(t)?t:0}function os(e){let t=e?.[er];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function ss(){return Math.floor(Date.now()/1e3)}function Zn(e){if(typeof e!="object"||e===null)throw B('"as" must be an object',_e);re(e.issuer,'"as.issuer"')}function Qn(e){if(typeof e!="object"||e===null)throw B('"client" must be an object',_e);re(e.client_id,'"client.client_id"')}function as(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var cr=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function rs(e,t){if(t&&e.protocol!=="https:")throw S("only requests to HTTPS are allowed",zr,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw S("only HTTP and HTTPS requests are allowed",Br,e)}function zo(e,t,n,o){let s;if(typeof e!="string"||!(s=cr(e)))throw S(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?qr:Kr,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return rs(s,o),s}function dr(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?zo(e.mtls_endpoint_aliases[t],t,n,o):zo(e[t],t,n,o)}var Fn=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=jr,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},qn=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Wr,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Kn=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Ir,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},qt="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",lr="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",ur='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',pr="("+qt+")\\s*=\\s*"+ur,hr="("+qt+")\\s*=\\s*("+qt+")",fr=new RegExp("^[,\\s]*("+qt+")"),mr=new RegExp("^[,\\s]*"+pr+"[,\\s]*(.*)"),_r=new RegExp("^[,\\s]*"+hr+"[,\\s]*(.*)"),$r=new RegExp("^("+lr+")(?:$|[,\\s])(.*)");function yr(e){if(!Vt(e,Response))throw B('"response" must be an instance of Response',_e);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(fr),a=s?.[1].toLowerCase();if(!a)return;let r=o.substring(s[0].length);if(r&&!r.match(/^[\s,]/))return;let c=r.match(/^\s+(.*)$/),p=!!c;o=c?c[1]:void 0;let d={},l;if(p)for(;o;){let h,u;if(s=o.match(mr)){[,h,u,o]=s,u.includes("\\")&&(u=u.replace(/\\([\s\S])/g,"$1")),d[h.toLowerCase()]=u;continue}if(s=o.match(_r)){[,h,u,o]=s,d[h.toLowerCase()]=u;continue}if(s=o.match($r)){if(Object.keys(d).length)break;[,l,o]=s;break}return}else o=r||void 0;let f={scheme:a,parameters:d};l&&(f.token68=l),n.push(f)}if(n.length)return n}async function gr(e){if(e.status>399&&e.status<500){eo(e),Zo(e);try{let t=await e.clone().json();if(Bt(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function br(e,t,n){if(e.status!==t){Pr(e);let o;throw(o=await gr(e))?(await e.body?.cancel(),new Fn("server responded with an error in the response body",{cause:o,response:e})):S(`"response" is not a conform ${n} response (unexpected HTTP status code)`,ms,e)}}function wr(e){if(!Xn.has(e))throw B('"options.DPoP" is not a valid DPoPHandle',me)}function vr(e){return e.headers.get("content-type")?.split(";")[0]}async function Sr(e,t,n,o,s,a,r){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(r?.[Fo]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Ko(o,r?.signal)})}async function kr(e,t,n,o,s,a){let r=dr(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Yt]!==!0);s.set("grant_type",o);let c=qo(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(wr(a.DPoP),await a.DPoP.addProof(r,c,"POST"));let p=await Sr(e,t,n,r,s,c,a);return a?.DPoP?.cacheNonce(p,r),p}var is=new WeakMap,xr=new WeakMap;function Zt(e){if(!e.id_token)return;let t=is.get(e);if(!t)throw B('"ref" was already garbage collected or did not resolve from the proper sources',me);return t}async function cs(e,t,n,o,s,a){if(Zn(e),Qn(t),!Vt(n,Response))throw B('"response" must be an instance of Response',_e);await br(n,200,"Token Endpoint"),eo(n);let r=await $s(n);if(re(r.access_token,'"response" body "access_token" property',C,{body:r}),re(r.token_type,'"response" body "token_type" property',C,{body:r}),r.token_type=r.token_type.toLowerCase(),r.expires_in!==void 0){let c=typeof r.expires_in!="number"?parseFloat(r.expires_in):r.expires_in;Ft(c,!0,'"response" body "expires_in" property',C,{body:r}),r.expires_in=c}if(r.refresh_token!==void 0&&re(r.refresh_token,'"response" body "refresh_token" property',C,{body:r}),r.scope!==void 0&&typeof r.scope!="string")throw S('"response" body "scope" property must be a string',C,{body:r});if(r.id_token!==void 0){re(r.id_token,'"response" body "id_token" property',C,{body:r});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Ft(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:p,jwt:d}=await Dr(e,t,r.id_token,c,s);Mr(t,p),Or(p),xr.set(n,d),is.set(r,p)}if(a?.[r.token_type]!==void 0)a[r.token_type](n,r);else if(r.token_type!=="dpop"&&r.token_type!=="bearer")throw new et("unsupported `token_type` value",{cause:{body:r}});return r}function Pr(e){let t;if(t=yr(e))throw new Kn("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Tr(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw S('unexpected JWT "aud" (audience) claim value',tt,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw S('unexpected JWT "aud" (audience) claim value',tt,{expected:e,claims:t.claims,claim:"aud"});return t}function Ar(e,t){let n=e[Qr]?.(t)??e.issuer;if(t.claims.iss!==n)throw S('unexpected JWT "iss" (issuer) claim value',tt,{expected:n,claims:t.claims,claim:"iss"});return t}var Xn=new WeakSet;function Rr(e){return Xn.add(e),e}var Er=Symbol();async function ds(e,t,n,o,s,a,r){if(Zn(e),Qn(t),!Xn.has(o))throw B('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',me);re(s,'"redirectUri"');let c=ze(o,"code");if(!c)throw S('no authorization code in "callbackParameters"',C);let p=new URLSearchParams(r?.additionalParameters);return p.set("redirect_uri",s),p.set("code",c),a!==Er&&(re(a,'"codeVerifier"'),p.set("code_verifier",a)),kr(e,t,n,"authorization_code",p,r)}var ls={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Cr(e,t){for(let n of e)if(t.claims[n]===void 0)throw S(`JWT "${n}" (${ls[n]}) claim missing`,C,{claims:t.claims});return t}function Lr(e,t){if(typeof t.claims[e]!="string")throw S(`unexpected JWT "${e}" (${ls[e]}) claim type`,C,{claims:t.claims});return t}function Dr(e,t,n,o,s){return Gr(n,Vr.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),ns(t),os(t),s).then(Cr.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Ar.bind(void 0,e)).then(Tr.bind(void 0,t.client_id)).then(Lr.bind(void 0,"sub"))}function us(e,t){if(t===Gt)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Gt:(Ft(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Or(e){e.auth_time!==void 0&&Ft(e.auth_time,!0,'ID Token "auth_time" (authentication time)',C,{claims:e})}function ps(e,t,n){if(n===Gt)return;let o=ss()+ns(e),s=os(e);if(t.auth_time+n<o-s)throw S("too much time has elapsed since the last End-User authentication",Vn,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function hs(e,t){let n=t===Kt?void 0:t;if(e.nonce!==n)throw S('unexpected ID Token "nonce" claim value',tt,{expected:n,claims:e,claim:"nonce"})}function Mr(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw S('ID Token "aud" (audience) claim includes additional untrusted audiences',tt,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw S('unexpected ID Token "azp" (authorized party) claim value',tt,{expected:e.client_id,claims:t,claim:"azp"})}}var Kt=Symbol(),Gt=Symbol();async function fs(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?Ur(e,t,n,o.expectedNonce,o.maxAge,o[Jo],o.recognizedTokenTypes):Nr(e,t,n,o?.maxAge,o?.[Jo],o?.recognizedTokenTypes)}async function Ur(e,t,n,o,s,a,r){let c=[];switch(o){case void 0:o=Kt;break;case Kt:break;default:re(o,'"expectedNonce" argument'),c.push("nonce")}s=us(t,s),s!==Gt&&c.push("auth_time");let p=await cs(e,t,n,c,a,r);re(p.id_token,'"response" body "id_token" property',C,{body:p});let d=Zt(p);return ps(t,d,s),hs(d,o),p}async function Nr(e,t,n,o,s,a){let r=await cs(e,t,n,void 0,s,a),c=Zt(r);return c&&(ps(t,c,us(t,o)),hs(c,Kt)),r}var Ir="OAUTH_WWW_AUTHENTICATE_CHALLENGE",jr="OAUTH_RESPONSE_BODY_ERROR",Hr="OAUTH_UNSUPPORTED_OPERATION",Wr="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Gn="OAUTH_PARSE_ERROR",C="OAUTH_INVALID_RESPONSE";var Jr="OAUTH_RESPONSE_IS_NOT_JSON",ms="OAUTH_RESPONSE_IS_NOT_CONFORM",zr="OAUTH_HTTP_REQUEST_FORBIDDEN",Br="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Vn="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",tt="OAUTH_JWT_CLAIM_COMPARISON_FAILED",Fr="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var qr="OAUTH_MISSING_SERVER_METADATA",Kr="OAUTH_INVALID_SERVER_METADATA";function eo(e){if(e.bodyUsed)throw B('"response" body has been used already',me)}async function Gr(e,t,n,o,s){let{0:a,1:r,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:r,length:c}=e.split(".");else throw new et("JWE decryption is not configured",{cause:e});if(c!==3)throw S("Invalid JWT",C,e);let p;try{p=JSON.parse(Wn(zt(a)))}catch(f){throw S("failed to parse JWT Header body as base64url encoded JSON",Gn,f)}if(!Bt(p))throw S("JWT Header must be a top level object",C,e);if(t(p),p.crit!==void 0)throw new et('no JWT "crit" header parameter extensions are supported',{cause:{header:p}});let d;try{d=JSON.parse(Wn(zt(r)))}catch(f){throw S("failed to parse JWT Payload body as base64url encoded JSON",Gn,f)}if(!Bt(d))throw S("JWT Payload must be a top level object",C,e);let l=ss()+n;if(d.exp!==void 0){if(typeof d.exp!="number")throw S('unexpected JWT "exp" (expiration time) claim type',C,{claims:d});if(d.exp<=l-o)throw S('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Vn,{claims:d,now:l,tolerance:o,claim:"exp"})}if(d.iat!==void 0&&typeof d.iat!="number")throw S('unexpected JWT "iat" (issued at) claim type',C,{claims:d});if(d.iss!==void 0&&typeof d.iss!="string")throw S('unexpected JWT "iss" (issuer) claim type',C,{claims:d});if(d.nbf!==void 0){if(typeof d.nbf!="number")throw S('unexpected JWT "nbf" (not before) claim type',C,{claims:d});if(d.nbf>l+o)throw S('unexpected JWT "nbf" (not before) claim value',Vn,{claims:d,now:l,tolerance:o,claim:"nbf"})}if(d.aud!==void 0&&typeof d.aud!="string"&&!Array.isArray(d.aud))throw S('unexpected JWT "aud" (audience) claim type',C,{claims:d});return{header:p,claims:d,jwt:e}}function Vr(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:n,reason:"default value"});return}throw S('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function ze(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw S(`"${t}" parameter must be provided only once`,C);return n}var Yr=Symbol(),Zr=Symbol();function _s(e,t,n,o){if(Zn(e),Qn(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw B('"parameters" must be an instance of URLSearchParams, or URL',_e);if(ze(n,"response"))throw S('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',C,{parameters:n});let s=ze(n,"iss"),a=ze(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw S('response parameter "iss" (issuer) missing',C,{parameters:n});if(s&&s!==e.issuer)throw S('unexpected "iss" (issuer) response parameter value',C,{expected:e.issuer,parameters:n});switch(o){case void 0:case Zr:if(a!==void 0)throw S('unexpected "state" response parameter encountered',C,{expected:void 0,parameters:n});break;case Yr:break;default:if(re(o,'"expectedState" argument'),a!==o)throw S(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',C,{expected:o,parameters:n})}if(ze(n,"error"))throw new qn("authorization response from the server is an error",{cause:n});let c=ze(n,"id_token"),p=ze(n,"token");if(c!==void 0||p!==void 0)throw new et("implicit and hybrid flows are not supported");return Rr(new URLSearchParams(n))}async function $s(e,t=Zo){let n;try{n=await e.json()}catch(o){throw t(e),S('failed to parse "response" body as JSON',Gn,o)}if(!Bt(n))throw S('"response" body must be a top level object',C,{body:n});return n}var Bo=Symbol(),Qr=Symbol();var wt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",bt={client_id:wt("client")},ys=`${location.origin}/signed-in`,no="sign-in",Be=null,oo=null,to,gs=null,so=new Set,vt=()=>Be,G=()=>gs;function bs(e){return so.add(e),()=>{so.delete(e)}}function ws(){if(Be){Be=null;for(let e of so)e()}}function vs(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(wt("issuer")).hostname);return{[Yt]:e}}async function ao(){if(!to){let e=new URL(wt("issuer"));to=await Yo(e,await Vo(e,vs()))}return to}async function Fe(){let{authorization_endpoint:e}=await ao();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:Qo(),state:Xo(),nonce:es(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(no,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...bt,response_type:"code",redirect_uri:ys,scope:wt("scope"),audience:wt("audience"),state:t.state,nonce:t.nonce,code_challenge:await ts(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function ei(){let e=JSON.parse(sessionStorage.getItem(no)??"null");if(sessionStorage.removeItem(no),!e)return Fe();let t=await ao(),n=_s(t,bt,new URL(location.href),e.state),o=await ds(t,bt,as(),n,ys,e.verifier,vs()),s=await fs(t,bt,o,{expectedNonce:e.nonce,requireIdToken:!0});Be=s.access_token,oo=s.id_token??null,gs=ti(Zt(s),Be),history.replaceState(null,"",e.place)}function ti(e,t){let n=ni(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function ni(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function Ss(){return location.pathname==="/signed-in"?await ei():await Fe(),Be!==null}async function ks(){let{end_session_endpoint:e}=await ao(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",bt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),oo&&t.searchParams.set("id_token_hint",oo)),Be=null,sessionStorage.clear(),location.assign(t)}var le=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function A(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${vt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,r;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),r=await a.text()}catch{throw new le({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=oi(r);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&ws(),new le(c?.detail?c:{status:a.status,...xs(a.status)})}function oi(e){try{return JSON.parse(e)}catch{return null}}function xs(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Te(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var E=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,qe=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function ro(e){let t=[],n;do{let{items:o,next_cursor:s}=await e(n);t.push(...o),n=s??void 0}while(n);return t}var nt=async()=>(await L(A("GET","/pms"))).items,Qt=()=>ro(e=>L(A("GET",`/properties${Te({limit:200,cursor:e})}`))),ue=e=>qe(A("GET",`${E(e)}/integration`)),Ps=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/pms`,{body:{pms:t},etag:n})),Xt=e=>ro(t=>L(A("GET",`/credentials${Te({pms:e,limit:200,cursor:t})}`))),Ts=e=>L(A("POST","/credentials",{body:e})),As=(e,t)=>L(A("PUT",`/credentials/${e}`,{body:t})),Rs=e=>L(A("POST",`/credentials/${e}/verification`,{body:{}})),Es=e=>L(A("DELETE",`/credentials/${e}`)),Cs=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Ls=async e=>(await L(A("GET",`${E(e)}/integration/pms-properties`))).items,Ds=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Os=async e=>(await L(A("GET",`${E(e)}/integration/lease-statuses`))).items,Ms=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),en=(e,t={})=>L(A("GET",`${E(e)}/integration/preview${Te(t)}`)),Us=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/activation`,{body:t,etag:n})),Ns=(e,t,n)=>qe(A("PUT",`${E(e)}/integration/settings`,{body:t,etag:n})),Is=(e,t)=>L(A("DELETE",`${E(e)}/integration`,{etag:t})),js=(e,t)=>L(A("GET",`${E(e)}/people${Te(t)}`)),Hs=(e,t)=>L(A("GET",`${E(e)}/people/${encodeURIComponent(t)}`)),Ws=(e,t,n)=>L(A("PUT",`${E(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Js=(e,t)=>L(A("GET",`${E(e)}/explanations${Te(t)}`)),tn=async e=>(await L(A("GET",`${E(e)}/units`))).units,zs=async e=>(await L(A("GET",`${E(e)}/unit-mapping`))).items,Bs=async(e,t)=>(await L(A("PUT",`${E(e)}/unit-mapping`,{body:{items:t}}))).items,Fs=async e=>(await L(A("POST",`${E(e)}/unit-mapping/suggestions`,{body:{}}))).items,qs=async e=>(await L(A("GET",`${E(e)}/access-suggestions`))).items,Ks=(e,t)=>L(A("POST",`${E(e)}/access-suggestions/decision`,{body:t})),Gs=e=>L(A("POST",`${E(e)}/syncs`,{body:{}})),nn=(e,t={})=>L(A("GET",`${E(e)}/syncs${Te(t)}`)),St=(e,t,n={})=>L(A("GET",`${E(e)}/syncs/${encodeURIComponent(t)}${Te(n)}`)),Vs=(e,t,n)=>L(A("POST",`${E(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Ys=(e,t)=>L(A("DELETE",`${E(e)}/syncs/${t}/approval`)),Zs=(e,t)=>L(A("POST",`${E(e)}/syncs/${t}/undo`,{body:{}})),Qs=e=>ro(t=>L(A("GET",`${E(e)}/alerts${Te({status:"open",limit:200,cursor:t})}`))),Xs=(e,t,n)=>L(A("POST",`${E(e)}/alerts/${t}/resolution`,{body:{action:n}})),ea=(e,t={})=>L(A("GET",`${E(e)}/audit${Te(t)}`));async function ta(e){let t={authorization:`Bearer ${vt()??""}`},n=await fetch(`/v1${E(e)}/audit.csv`,{headers:t});if(!n.ok)throw new le({status:n.status,...xs(n.status)});return n.text()}function na(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function P(e,t){let[n,o]=b({data:null,problem:null,loading:!0}),[s,a]=b(0),r=W(null);H(()=>{let d=!0,l=r.current?.every((f,h)=>f===t[h]);return o(f=>({data:l?f.data:null,problem:null,loading:!0})),r.current=t,e().then(f=>d&&o({data:f,problem:null,loading:!1}),f=>d&&o(h=>({...h,problem:sa(f),loading:!1}))),()=>{d=!1}},[...t,s]);let c=ge(()=>a(d=>d+1),[]),p=ge(d=>o({data:d,problem:null,loading:!1}),[]);return{...n,reload:c,replace:p}}function sa(e){return e instanceof le?e:(console.error(e),new le({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function j(e){let[t,n]=b({busy:!1,problem:null}),o=W(!1),s=W(e);s.current=e;let a=ge(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let p=await s.current(...c);return n({busy:!1,problem:null}),p}catch(p){n({busy:!1,problem:sa(p)});return}finally{o.current=!1}}},[]),r=ge(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:r}}function pe(e,t){let n=`draft ${e}`,[o,s]=b(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=ge(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),r=ge(()=>sessionStorage.removeItem(n),[n]);return[o,a,r]}var oa=e=>e.status==="queued"||e.status==="running",si=e=>new Promise(t=>setTimeout(t,e));function ot(e,t,n=null){let[o,s]=b(null),[a,r]=b(n),c=W(t);c.current=t,H(()=>{if(n)return;let d=!0;return(async()=>{let l=(await nn(e,{limit:1})).items[0];d&&l&&oa(l)&&r(l.sync_id)})().catch(()=>{}),()=>{d=!1}},[e]),H(()=>{let d=!0;return(async()=>{for(let l=1e3;a&&d;l=Math.min(l*1.1,5e3)){let f=await St(e,a,{limit:1}).catch(()=>null);if(!d||!vt())return;if(f?.joined)return r(f.joined);if(f&&s(f),f&&!oa(f)){r(null),c.current();return}await si(l)}})(),()=>{d=!1}},[e,a]);let p=j(async()=>{s(null);let{sync_id:d}=await Gs(e);na("The sync was asked for."),r(d)});return{sync:o,running:a!==null,start:p,follow:r,forget:()=>s(null)}}var st=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),aa=(e,t)=>st(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function on(e,t,n){let o=st(t,{dateStyle:"short"}),s=new Date(e),a=st(t,{timeStyle:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let r=st(t,{year:"numeric"}),c=r.format(s)===r.format(n);return`${st(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}var Ke=e=>e?st("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Z={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},we={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},X={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},other:{name:"Other",kind:"",means:"Neither: an applicant, denied, cancelled; never pulled in"}},Oe={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},at={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},$e={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %"},an={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},ra=["credential_failing","duplicate_email","duplicate_account","name_mismatch","email_mismatch","missing_email","missing_from_pms","unmapped_unit"],se={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},ye={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out: their access ends at once, and the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out: all their access ends at once. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."}},sn={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},skipped:{name:"Skipped",why:"They are not pulled in."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}};function rt(e){if(sn[e])return sn[e];let[t,n]=e.split(":");return t==="alerted"&&se[n]?{name:`Flagged: ${se[n].name}`,why:se[n].why}:{name:Ne(e),why:""}}var Me={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},ia={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},ca={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},rn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function Ue(e){switch(e.reason){case"too_many_move_outs":return`${Ge(e.move_outs)} would move out; more than ${e.allowed} at once need a manager.`;case"roster_shrank":return`The PMS gave ${it(e.now)}; it gave ${e.before} before. A permission may have been lost in the PMS.`;case"first_sync":return`${Ge(e.move_outs)} would move out with the first sync of these settings.`;case"long_pause":return`${Ge(e.move_outs)} would move out after a week or more without a sync that succeeded.`}}var O=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,Ge=e=>O(e,"person","people"),it=e=>O(e,"resident"),Ne=e=>{let t=e.replaceAll(/[_:]/g," ");return t.charAt(0).toUpperCase()+t.slice(1)},Q=e=>e==null||e===""?"\u2014":e;var da=!0;function z({title:e,lead:t,actions:n,children:o}){let s=W(null),{path:a}=Y();return H(()=>{document.title=`${e} \xB7 Door`},[e]),H(()=>{da||s.current?.focus({preventScroll:!0}),da=!1},[a]),i`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&i`<p class="lead">${t}</p>`}
      </div>
      ${n&&i`<div class="row">${n}</div>`}
    </div>
    ${o}`}var ct=e=>e.split("`").map((t,n)=>n%2?i`<code>${t}</code>`:t),R=({kind:e="",children:t})=>i`<span class="badge ${e}">${t}</span>`,K=({kind:e="",title:t,children:n,alert:o})=>i`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&i`<strong>${t}</strong>`}
    ${n}
  </div>`;function ai(e){let t=e.split("/").filter(n=>n&&!/^\d+$/.test(n)).pop()??"";return $e[t]??Ne(t)}function F({problem:e,retry:t,title:n}){return e?i`
    <${K} kind="bad" alert title=${n??e.title}>
      <p>${ct(e.message)}</p>
      ${e.errors.length>1&&i`
        <ul>${e.errors.map(o=>i`<li>${ai(o.pointer)}: ${ct(o.detail)}</li>`)}</ul>`}
      ${(t||e.requestId)&&i`
        <div class="row">
          ${t&&i`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&i`<span class="hint">Request ${e.requestId}</span>`}
        </div>`}
    <//>`:null}var io=({lines:e=5})=>i`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>i`<span />`)}</div>
  </div>`,U=({title:e,children:t})=>i`
  <div class="empty"><h2>${e}</h2>${t}</div>`;function T({of:e,lines:t,children:n}){return e.data!==null?i`${e.problem&&i`<${F} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?i`<${F} problem=${e.problem} retry=${e.reload} />`:i`<${io} lines=${t} />`}function g({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return i`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&i`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}function D({at:e,zone:t,never:n="never"}){return e?i`<time datetime=${e} title=${aa(e,t)}>${on(e,t,new Date)}</time>`:i`<span>${n}</span>`}function Ve({label:e,help:t,wrong:n,optional:o,...s}){let a=yt(),r=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return i`
    <div class="field">
      <label for=${a}>${e}${o&&i` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${r||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&i`<span class="wrong" id="${a}-wrong">${ct(n)}</span>`}
      ${t&&i`<span class="hint" id="${a}-help">${typeof t=="string"?ct(t):t}</span>`}
    </div>`}function ve({label:e,value:t,onSearch:n}){let o=W(0);return i`
    <input type="search" class="input search" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let r=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(r),200)}} />`}var dt=({more:e,busy:t,onMore:n})=>e?i`<div class="row"><${g} busy=${t} onClick=${n}>Show more<//></div>`:null;function cn({label:e,kind:t="",children:n}){let o=W(null);return H(()=>{let a=r=>{let c=o.current?.contains(r.target),p=r.target.closest?.(".menu > div");o.current&&(!c||p)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),i`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function ae(){let[e,t]=b(null);return[e,ge(n=>t(n===null?null:{text:n}),[])]}function oe({of:e}){let t=W(null);return H(()=>t.current?.focus(),[e]),e&&i`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var la=De({}),Ie=()=>be(la);function ua({property:e,children:t}){let n=P(async()=>{let o=e?await tn(e):[];return Object.fromEntries(o.map(s=>[s.unit_id,s.name]))},[e]);return i`<${la.Provider} value=${n.data??{}}>${t}<//>`}var ri={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},co=50;function pa({property:e}){let t=e.property_id,n=P(async()=>{let[o,s]=await Promise.all([qs(t),ue(t)]);return{suggestions:o,card:s}},[t]);return i`
    <${z} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${n} lines=${8}>${o=>i`<${ii} ...${o} property=${e} reload=${n.reload} />`}<//>
    <//>`}function ii({suggestions:e,card:t,property:n,reload:o}){let[s,a]=b([]),[r,c]=ae(),p=Ie(),d=G()?.canManage??!1,l=[...e].sort((y,_)=>+!y.suggestion_id-+!_.suggestion_id),f=l.flatMap(y=>y.suggestion_id??[]),h=s.filter(y=>f.includes(y)),u=j(async(y,_)=>{let{decided:k,gone:x}=await Ks(n.property_id,{action:y,suggestion_ids:_});c(`${y==="approve"?"Updated access for":"Discarded the suggestion for"} ${O(k.length,"person","people")}.${x.length?` ${x.length} had changed in the meantime; look again.`:""}`),a([]),o()}),m=y=>a(h.includes(y)?h.filter(_=>_!==y):[...h,y]),$=f.slice(0,co),v=$.length>0&&$.every(y=>h.includes(y));return e.length?i`
    <${oe} of=${r} />
    <${F} problem=${u.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&i`<input type="checkbox" aria-label="Select the first ${$.length}" checked=${v} onChange=${()=>a(v?[]:$)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${l.map(y=>{let _=y.suggestion_id,{name:k,kind:x}=ia[y.kind],ee=[y.unit_id&&(p[y.unit_id]??y.unit_id),...y.common_area_keys].filter(Boolean).join(", ");return i`
              <tr key=${y.person_id}>
                <td>${_&&d&&i`<input type="checkbox" aria-label="${k}: ${y.name}" checked=${h.includes(_)}
                  disabled=${!h.includes(_)&&h.length>=co} onChange=${()=>m(_)} />`}</td>
                <td><${R} kind=${x}>${k}<//></td>
                <th scope="row"><a href="/properties/${n.property_id}/people/${y.person_id}">${y.name}</a></th>
                <td data-label="To">${ee}</td>
                <td>${ri[y.kind]??y.reason}</td>
                <td data-label=${y.since?"Since":void 0}><${D} at=${y.since} zone=${n.time_zone} never="" /></td>
                <td>${_&&d&&i`<${g} kind="small plain" aria-label="Discard: ${y.name}" onClick=${()=>u.run("reject",[_])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
    </div>
    ${d&&i`
      <div class="row between">
        <span class="hint" role="status">${O(h.length,"suggestion")} selected; at most ${co} at once.</span>
        <${g} kind="primary" busy=${u.busy} disabled=${!h.length} onClick=${()=>u.run("approve",h)}>Update Access<//>
      </div>`}`:i`
      <${oe} of=${r} />
      <div class="card"><${U} title="Nothing to review">
        <p>Automated Access is: ${Me[t.automated_access].name}. ${Me[t.automated_access].means}</p>
        ${d&&i`<a class="button" href="/properties/${n.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function lt({title:e,onClose:t,children:n}){let o=W(null),s=yt();return H(()=>{let r=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&r instanceof HTMLElement&&r.isConnected&&r.focus()}},[]),i`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${r=>{r.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function ie({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:r}){return i`
    <${lt} title=${e} onClose=${r}>
      <div class="stack tight">${t}</div>
      <${F} problem=${s.problem} />
      <div class="row end">
        <${g} onClick=${r}>Cancel<//>
        <${g} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}function ha({property:e,refresh:t}){let n=P(()=>Qs(e.property_id),[e.property_id]),[o,s]=ae(),a=r=>{s(r),n.reload(),t()};return i`
    <${z} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${oe} of=${o} />
      <${T} of=${n} lines=${8}>${r=>r.length?ra.map(c=>{let p=r.filter(d=>d.kind===c);return p.length?i`<${ci} key=${c} kind=${c} alerts=${p} property=${e} resolved=${a} />`:null}):i`<div class="card"><${U} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}function ci({kind:e,alerts:t,property:n,resolved:o}){let s=`/properties/${n.property_id}/integrations/settings`;return i`
    <section class="card flush" aria-labelledby=${e}>
      <div class="card-head stack tight">
        <h2 id=${e}>${se[e].name} <span class="hint">${O(t.length,"alert")}</span></h2>
        <p class="hint">${se[e].why}</p>
        ${e==="unmapped_unit"&&i`<p>Map them, or correct the residents’ units in the PMS. <a href="${s}/units">Map the units</a></p>`}
        ${e==="credential_failing"&&i`<p><a href="${s}/pms">Enter the new credential</a></p>`}
      </div>
      <ul class="plain-list">
        ${t.map(a=>i`<li key=${a.alert_id}><${di} alert=${a} property=${n} resolved=${o} /></li>`)}
      </ul>
    </section>`}function di({alert:e,property:t,resolved:n}){let[o,s]=b(null),a=e.person?.name??e.residents[0]?.name??e.unit?.label??se[e.kind].name,r=j(async()=>{if(o)try{await Xs(t.property_id,e.alert_id,o),s(null),n(`${ye[o].name}: done for ${a}.`)}catch(d){if(!(d instanceof le)||d.code!=="alert_closed")throw d;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}}),c=()=>{s(null),r.clear()},p=`About ${a}`;return i`
    <article class="stack tight" aria-label=${p}>
      ${e.detail&&i`<p>${e.detail}</p>`}
      ${e.unit?i`<p><strong>${e.unit.building?`${e.unit.building}, `:""}${e.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${e.residents.map(d=>d.name).join(", ")}</span></p>`:i`<${li} alert=${e} property=${t} />`}
      <div class="row between">
        <span class="hint">${!e.unit&&`${e.remedy} `}Open since <${D} at=${e.opened_at} zone=${t.time_zone} />.</span>
        ${G()?.canManage&&i`
          <div class="row">
            ${e.actions.map(d=>i`
              <${g} kind="small ${ye[d].danger?"danger":""}" aria-label="${ye[d].name}: ${a}" onClick=${()=>s(d)}>${ye[d].name}<//>`)}
          </div>`}
      </div>
      ${o&&i`
        <${ie} title="${ye[o].name}: ${a}?" does=${i`<p>${ye[o].does}</p>`} action=${ye[o].name}
          danger=${ye[o].danger} doing=${r} onConfirm=${r.run} onClose=${c} />`}
    </article>`}function li({alert:e,property:t}){let{person:n,residents:o}=e,s=Ie();if(!o.length&&!n)return null;let a=["name","email","phone","pms_unit","lease_status"],r=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},p=a.filter(d=>o.some(l=>l[d])||c?.[d]);return i`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map(d=>i`<th scope="col">In the PMS <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&i`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${p.map(d=>i`
          <tr class=${r.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":$e[d]}</th>
            ${o.map(l=>i`<td>${Q(l[d])}</td>`)}
            ${c&&i`<td>${d==="name"?i`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Q(c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}function dn({counts:e}){let t=Object.values(e.skipped).reduce((n,o)=>n+o,0);return i`
    <dl class="counts">
      ${[["Residents",e.residents],["Created",e.created],["Linked",e.linked],["Updated",e.updated],["Moved out",e.moved_out],["Flagged",e.alerted],["Skipped",t],["Unchanged",e.unchanged]].map(([n,o])=>i`<div><dt>${n}</dt><dd>${o.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Ye(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n} ${o}`).join(", "):"Nothing new"}function ui(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${Ye(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function ut({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return i`<${F} problem=${s.problem} />`;if(o)return i`
      <div role="status">
        <${K} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong></div>
          <p>${ui(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let r=i`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=i`<${g} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?i`
      <${K} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error?.detail}</p><div class="row">${r}${c}</div>
      <//>`:n.status==="held"?i`
      <${K} kind="warn" alert title="The sync waits for your decision">
        ${n.hold_reasons.map(p=>i`<p>${Ue(p)}</p>`)}
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${r}${c}</div>
      <//>`:i`
    <div role="status">
      <${K} kind="good">
        <p><strong>Synced.</strong> ${it(n.counts.residents)} in the PMS. ${Ye(n.counts)}.</p>
        ${n.unreadable.length>0&&i`<p>${O(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&i`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${r}${c}</div>
      <//>
    </div>`}var ce={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Ae=Object.keys(ce);function fa({property:e,refresh:t}){let n=P(()=>ue(e.property_id),[e.property_id]),{query:o}=Y(),s=ot(e.property_id,()=>{n.reload(),t()},o.sync);return i`
    <${z} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${ut} following=${s} property=${e.property_id} />
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>i`<${pi} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function pi({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=G()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return i`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${we[e.state].kind}>${we[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${hi} card=${e} base=${o} />
      ${e.pms&&i`<${fi} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&i`
          <a class="button primary" href="${o}/integrations/setup/${ce[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&i`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&i`<a class="button" href="${o}/integrations/settings/${s?"pms":"syncs"}">${s?"Manage Settings":"See syncs"}</a>`}
        ${e.enabled&&i`<${g} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&i`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function hi({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?i`
      <${K} kind="warn" title="The last sync waits for your decision">
        ${n.hold_reasons.map(o=>i`<p>${Ue(o)}</p>`)}
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:i`
    <${K} kind="bad" title=${n?.error?.code.startsWith("credential")?se.credential_failing.name:"The last sync failed"}>
      <p>${n?.error?.detail??se.credential_failing.why}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&i` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}</p>
    <//>`}var fi=({card:e,base:t,zone:n})=>i`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&Z[e.pms]}</dd></div>
    ${e.credential&&i`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&i`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&i`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&i`
      <div><dt>Last sync</dt><dd><${D} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Ye(e.last_sync.counts):Oe[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&i`<div><dt>Next sync</dt><dd><${D} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&i`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${O(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;function ma({property:e,refresh:t}){let n=e.property_id,{query:o,route:s}=Y(),{lifecycle:a="",q:r=""}=o,c=Ze($=>js(n,{lifecycle:a,q:r,cursor:$}),[n,a,r]),p=P(()=>ue(n),[n]),d=ot(n,()=>{c.reload(),p.reload(),t()}),l=$=>{let v=new URLSearchParams(Object.entries({lifecycle:a,q:r,...$}).filter(([,y])=>y));s(`/properties/${n}/people${v.size?`?${v}`:""}`,!0)},f=p.data?.enabled??!1,h=j(async()=>{await c.goToEnd(),setTimeout(print)}),u=i`Last sync: <strong><${D} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${p.data?.next_sync_at&&i`. Next: <${D} at=${p.data.next_sync_at} zone=${e.time_zone} />`}`,m=i`
    <${cn} label=${i`Actions <span aria-hidden="true">▾</span>`} kind="primary">
      ${f?i`<button type="button" disabled=${d.running} onClick=${d.start.run}>${d.running?"Syncing\u2026":"Sync Now"}</button>`:i`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return i`
    <${z} title="People" lead=${u} actions=${m}>
      <${ut} following=${d} property=${n} />
      <${F} problem=${h.problem} />
      <div class="row no-print">
        <${ve} label="Search by name, email or unit" value=${r} onSearch=${$=>l({q:$})} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${a} onChange=${$=>l({lifecycle:$.currentTarget.value})}>
            <option value="">All</option>
            ${["future","current","past"].map($=>i`<option value=${$}>${X[$].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${T} of=${c} lines=${10}>${$=>$.length?i`<${mi} people=${$} property=${e} />`:i`<${$i} property=${e} filtered=${!!(r||a)} on=${f} />`}<//>
      </div>
      ${c.more&&i`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${dt} more=${c.more} busy=${c.busy} onMore=${c.goOn} />
    <//>`}function Ze(e,t){let n=P(()=>e(),t),[o,s]=b({items:[]}),[a,r]=b(!1);H(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{r(!0);let d=await e(o.cursor).catch(()=>null);if(r(!1),!d)return n.reload();s({items:[...o.items,...d.items],cursor:d.next_cursor})},p=async()=>{let{items:d,cursor:l}=o;for(;l;){let f=await e(l);d=[...d,...f.items],l=f.next_cursor}s({items:d,cursor:l})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:p}}var mi=({people:e,property:t})=>i`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lifecycle</th>
        <th scope="col">Lease status</th><th scope="col">Access</th><th scope="col">From</th></tr>
    </thead>
    <tbody>
      ${e.map(n=>i`
        <tr>
          <th scope="row"><a href="/properties/${t.property_id}/people/${n.person_id}">${n.first_name} ${n.last_name}</a></th>
          <td class="long">${n.email}</td>
          <td data-label="Unit" class="short">${Q(n.unit?.name)}</td>
          <td><${R} kind=${X[n.lifecycle].kind}>${X[n.lifecycle].name}<//></td>
          <td data-label="Lease status">${Q(n.lease?.status)}</td>
          <td data-label="Access">${_i[n.access.state]}</td>
          <td data-label="From">${n.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,_i={unmanaged:"By hand",granted:"Granted",ended:"Ended"},$i=({property:e,filtered:t,on:n})=>t?i`<${U} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`:n?i`<${U} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`:i`
    <${U} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`;function ln({property:e,about:t}){let n=P(()=>Js(e.property_id,t),[t.email,t.pms_resident_id]);return i`
    <${T} of=${n} lines=${4}>${o=>i`
      <div class="stack" role="status">
        ${o.to_do&&i`<p>${o.to_do}</p>`}
        ${o.residents.map(s=>i`<${yi} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:r})=>i`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${r}</p>
          </div>`)}
        ${o.alerts.map(s=>i`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${se[s.kind].name}</a></p>`)}
        <p class="hint">The PMS was asked <${D} at=${o.asked_at} zone=${e.time_zone} />.</p>
      </div>`}<//>`}var yi=({resident:e,property:t})=>i`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&i`, unit ${e.resident.unit}`}${e.resident?.lease_status&&i`, ${e.resident.lease_status}`}
      ${" "}<${R}>${rt(e.outcome).name}<//> ${e.rule&&i`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.compared.length>0&&i`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>i`
          <tr class=${n.same?"":"differs"}><th scope="row">${$e[n.field]??n.field}</th><td>${Q(n.pms)}</td><td>${Q(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&i`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var un=e=>e.person_id&&e.outcome!=="created",pn=e=>e.rule==="R12",hn=({rows:e,property:t,withOutcome:n})=>i`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(un))&&i`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>i`
        <tr>
          <th scope="row"><${gi} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${Q(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${Q(o.resident?.unit)}</td>
          <td data-label="Lease status">${Q(o.resident?.lease_status)}</td>
          ${(n||un(o))&&i`
            <td>
              ${n&&(pn(o)?i`<${R} kind="bad">Moves out<//>`:i`<${R}>${rt(o.outcome).name}<//>`)}
              ${un(o)&&i`<${kt} fields=${o.fields} />`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function gi({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return i`
    ${un(e)?i`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&i`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function kt({fields:e}){let t=Ie();return i`${e.map(({field:n,from:o,to:s})=>i`
    <div class="long"><span class="hint">${$e[n]??n}:</span> ${o?i`<del>${_a(n,o,t)}</del> → `:""}${Q(s&&_a(n,s,t))}</div>`)}`}function _a(e,t,n){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(o=>n[o]??Ne(o)).join(", ");case"lifecycle":return X[t]?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":return Ke(t);default:return t}}function $a({property:e,params:t}){let n=P(()=>Hs(e.property_id,t.person),[e.property_id,t.person]),o=n.data?`${n.data.first_name} ${n.data.last_name}`:"Person";return i`
    <${z} title=${o} lead=${i`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${n} lines=${10}>${s=>i`
        <${bi} person=${s} zone=${e.time_zone} />
        <${vi} person=${s} property=${e} changed=${n.reload} />
        <${Si} email=${s.email} property=${e} />
        <${ki} history=${s.history} property=${e} />`}<//>
    <//>`}var bi=({person:e,zone:t})=>i`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",Q(e.phone)],["Unit",Q(e.unit?.name)],["Lease status",Q(e.lease?.status)],["Lease",e.lease?`${Ke(e.lease.starts_on)} to ${Ke(e.lease.ends_on)}`:"\u2014"],["Move-in",Ke(e.moved_in_on)],["Move-out",Ke(e.moved_out_on)],["Record in the PMS",e.pms_ref?`${Z[e.pms_ref.pms]}, ${e.pms_ref.pms_property_id}, ${e.pms_ref.pms_resident_id}`:"Not linked"]].map(([n,o])=>i`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${D} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,wi={current:"They get access by their unit, as residents here do. It holds until the PMS says another lifecycle or unit.",future:"All their access ends at once, keys given by hand too. It holds until the PMS says another lifecycle or unit.",past:"They move out: all their access ends at once, keys given by hand too. The account is kept. It holds until the PMS says another lifecycle or unit."};function vi({person:e,property:t,changed:n}){let[o,s]=b(null),[a,r]=ae(),c=j(async()=>{o&&(await Ws(t.property_id,e.person_id,o),r(`${e.first_name} ${e.last_name} is now ${X[o].name}.`),s(null),n())}),p=["future","current","past"].filter(l=>l!==e.lifecycle),{access:d}=e;return i`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${X[e.lifecycle].kind}>${X[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&i`
        <p>Access since <${D} at=${d.starts_at} zone=${t.time_zone} />: their unit${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.</p>`}
      ${d.state==="ended"&&i`<p>All access ended <${D} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${d.suggestion_id&&i`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${oe} of=${a} />
      ${G()?.canManage&&i`
        <div class="row">
          ${p.map(l=>i`<${g} key=${l} kind=${l==="current"?"":"danger"} onClick=${()=>s(l)}>Set to ${X[l].name}<//>`)}
        </div>`}
      ${o&&i`
        <${ie} title="Set ${e.first_name} ${e.last_name} to ${X[o].name}?" does=${i`<p>${wi[o]}</p>`}
          action="Set to ${X[o].name}" danger=${o!=="current"} doing=${c} onConfirm=${c.run}
          onClose=${()=>{s(null),c.clear()}} />`}
    </section>`}function Si({email:e,property:t}){let[n,o]=b(!1);return i`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?i`<${ln} property=${t} about=${{email:e}} />`:i`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${g} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var ki=({history:e,property:t})=>i`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?i`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>i`
            <tr>
              <td><${D} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${an[n.kind]}</th>
              <td><${kt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?i`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${at[n.actor]??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:i`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;function ya({properties:e}){let[t,n]=b(""),o=e.filter(s=>s.name.toLowerCase().includes(t.trim().toLowerCase()));return i`
    <${z} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${e.length>8&&i`<${ve} label="Search properties" value=${t} onSearch=${n} />`}
      <div class="card flush">
        ${o.length?i`<${xi} properties=${o} />`:i`
          <${U} title=${e.length?`No property has \u201C${t}\u201D in its name`:"You manage no property yet"}>
            ${!e.length&&i`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`}var xi=({properties:e})=>i`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${e.map(({property_id:t,name:n,time_zone:o,integration:s})=>i`
        <tr>
          <th scope="row"><a href="/properties/${t}/people">${n}</a></th>
          <td data-label="PMS">${s.pms?Z[s.pms]:"\u2014"}</td>
          <td><a href="/properties/${t}/integrations" aria-label="Integrations of ${n}: ${we[s.state].name}">
            <${R} kind=${we[s.state].kind}>${we[s.state].name}<//></a></td>
          <td data-label="Last sync"><${D} at=${s.last_sync_at} zone=${o} /></td>
          <td>${s.open_alerts?i`<a href="/properties/${t}/alerts">${O(s.open_alerts,"alert")}</a>`:i`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;function he(e,t,n,o){let[s,a]=b(null),r=j(async(c,...p)=>{try{let d=await n(c,...p);a(null),o(d)}catch(d){if(!(d instanceof le)||d.code!=="version_mismatch")throw d;a({now:await ue(e),given:p})}});return{busy:r.busy,problem:r.problem,save:(...c)=>r.run(t.etag,...c),conflict:s&&{now:s.now,saveMine:()=>r.run(s.now.etag,...s.given),takeTheirs:()=>{a(null),o(s.now)}}}}function fe({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?i`
    <${K} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${F} problem=${e.problem} />
      <div class="row">
        <${g} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${g} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:i`<${F} problem=${e.problem} />`}function fn({property:e,card:t,saved:n,action:o,back:s}){let a=P(async()=>{let[_,k]=await Promise.all([Ls(e.property_id),Qt()]),x=Object.fromEntries(k.map(ee=>[ee.property_id,ee.name]));return{seen:_,names:x}},[e.property_id,t.credential?.credential_id]),r=t.pms_properties.map(_=>_.pms_property_id),[c,p,d]=pe(`${e.property_id} v${t.version} properties`,r),[l,f]=b(""),[h,u]=b(!1),m=he(e.property_id,t,_=>Ds(e.property_id,c,_),_=>{d(),n(_)}),$=_=>{_.preventDefault(),u(!c.length),c.length&&m.save()},v=_=>p(c.includes(_)?c.filter(k=>k!==_):[...c,_]),y=_=>`${_.name} ${_.pms_property_id} ${_.address??""}`.toLowerCase().includes(l.trim().toLowerCase());return i`
    <form class="stack" onSubmit=${$}>
      <${T} of=${a}>${({seen:_,names:k})=>{let x=te=>_.find(w=>w.pms_property_id===te)?.name??te,ee=_.filter(y);return i`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${e.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${_.length>6&&i`<${ve} label="Search by name or ID" value=${l} onSearch=${f} />`}
            <p class="hint" role="status">${O(c.length,"property","properties")} selected${l&&`, ${ee.length} shown`}</p>
            <div class="choices">
              ${ee.map(te=>i`<${Pi} one=${te} names=${k} own=${e.property_id} checked=${c.includes(te.pms_property_id)} onChange=${()=>v(te.pms_property_id)} />`)}
            </div>
            ${!_.length&&i`
              <${U} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${g} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&i`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${fe} saving=${m} mine=${c.map(x).join(", ")}
            theirs=${te=>te.pms_properties.map(w=>w.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${m.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Pi({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return i`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&i`<span class="hint">${e.address}</span>`}</span>
      ${a&&i`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function mn({property:e,card:t,saved:n,action:o,back:s}){let a=P(()=>Os(e.property_id),[e.property_id]),[r,c,p]=pe(`${e.property_id} v${t.version} statuses`,t.excluded_lease_statuses),d=he(e.property_id,t,u=>Ms(e.property_id,r,u),u=>{p(),n(u)}),l=u=>{u.preventDefault(),d.save()},f=u=>c(r.includes(u)?r.filter(m=>m!==u):[...r,u]),h=u=>u.length?[...u].sort().join(", "):"None excluded";return i`
    <form class="stack" onSubmit=${l}>
      <${T} of=${a}>${u=>i`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated.</p>
          <div class="choices">
            ${u.map(m=>i`<${Ti} one=${m} checked=${r.includes(m.status)} onChange=${()=>f(m.status)} />`)}
          </div>
        </fieldset>
        <${Ai} statuses=${u} excluded=${r} />`}<//>
      <${fe} saving=${d} mine=${h(r)} theirs=${u=>h(u.excluded_lease_statuses)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${d.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Ti({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=X[e.lifecycle];return i`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${it(e.residents)} now</span>
    </label>`}function Ai({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((r,c)=>r+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return i`<p role="status">Of ${it(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}function ga({property:e,card:t,saved:n,action:o}){let s={mode:t.automated_access,keys:t.common_area_keys.join(`
`),threshold:String(t.held_changes_threshold)},[a,r,c]=pe(`${e.property_id} v${t.version} access`,s),p=a.keys.split(`
`).map(m=>m.trim()).filter(Boolean),d=he(e.property_id,t,m=>Ns(e.property_id,{automated_access:a.mode,common_area_keys:p,held_changes_threshold:Number(a.threshold)},m),m=>{c(),n(m)}),l=m=>{m.preventDefault(),d.save()},f=m=>d.problem?.errors.find($=>$.pointer.startsWith(m))?.detail,h=m=>m.currentTarget.value,u=(m,$,v)=>`${Me[m].name}; common areas: ${$.join(", ")||"none"}; held above ${v} %`;return i`
    <form class="card stack" onSubmit=${l}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(Me).map(([m,{name:$,means:v}])=>i`
            <label class="choice">
              <input type="radio" name="mode" checked=${a.mode===m} onChange=${()=>r({...a,mode:m})} />
              <span><strong>${$}</strong><span class="hint">${v}</span></span>
            </label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="keys">Common area keys <span class="hint">(optional)</span></label>
        <textarea id="keys" class="input" rows="3" aria-describedby="keys-help" value=${a.keys} onInput=${m=>r({...a,keys:h(m)})} />
        ${f("/common_area_keys")&&i`<span class="wrong">${f("/common_area_keys")}</span>`}
        <span class="hint" id="keys-help">One a line, by their names in Door, such as Residents Entrance. Every current resident gets them beside the key of the unit.</span>
      </div>
      <${Ve} label="Hold a sync above this share of move-outs, in %" type="number" min="0" max="100" inputmode="numeric" value=${a.threshold} wrong=${f("/held_changes_threshold")}
        help="A sync that would move out more than this share of the people, and more than five, changes nothing until a manager approves it." onInput=${m=>r({...a,threshold:h(m)})} />
      <${fe} saving=${d.problem?.errors.length?{...d,problem:null}:d} mine=${u(a.mode,p,Number(a.threshold))}
        theirs=${m=>u(m.automated_access,m.common_area_keys,m.held_changes_threshold)} />
      <div class="foot"><span /><${g} type="submit" kind="primary" busy=${d.busy}>${o}<//></div>
    </form>`}var xt=5,Ri={...Z,...lo(Me),...lo(X),...lo(ye),true:"On",false:"Off"};function lo(e){return Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n]))}var uo=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ba=e=>e==null||Array.isArray(e)&&!e.length;function pt(e,t){if(ba(e))return"none";if(Array.isArray(e)){let n=e.length-xt;return e.slice(0,xt).map(o=>pt(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return uo(e)?Object.entries(e).map(([o,s])=>`${$e[o]??Ne(o)} ${pt(s,t)}`).join(", "):t[String(e)]??Ri[String(e)]??String(e)}function Ei(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:$e[o]??Ne(o),from:e?.[o],to:t?.[o]}))}function Ci(e,t){return(uo(e)||uo(t)?Ei(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>pt(o,{})!==pt(s,{}))}var po=({before:e,after:t,names:n={}})=>Ci(e,t).map(({name:o,from:s,to:a})=>i`
  <div class="long">${o&&i`<span class="hint">${o}: </span>`}${ba(s)?"":i`<del>${pt(s,n)}</del> → `}${pt(a,n)}</div>`);function wa({before:e,after:t}){let n=Ie(),o=a=>a?.unit_id&&(n[a.unit_id]??a.unit_id),s=a=>o(e?.find(r=>r.label===a));return i`
    ${t.slice(0,xt).map(a=>i`
      <${po} before=${{[a.label]:s(a.label)}} after=${{[a.label]:o(a)}} />`)}
    ${t.length>xt&&i`<div class="hint">And ${t.length-xt} more</div>`}`}function Li({action:e,before:t,after:n},o){switch(e){case"units_mapped":return i`<${wa} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return O(n.length,"suggestion");default:return i`<${po} before=${t} after=${n} names=${o?{[o.credential_id]:o.name}:{}} />`}}function va({property:e,card:t}){let n=e.property_id,o=Ze(a=>ea(n,{cursor:a}),[n]),s=j(async()=>{let a=URL.createObjectURL(new Blob([await ta(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:a,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(a)});return i`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${g} busy=${s.busy} onClick=${s.run}>Save as CSV<//></div>
    <${F} problem=${s.problem} />
    <${T} of=${o} lines=${8}>${a=>a.length?i`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${a.map(r=>i`
              <tr>
                <td><${D} at=${r.at} zone=${e.time_zone} /></td>
                <th scope="row">${r.actor} <span class="hint">${rn[r.role]??r.role}</span></th>
                <td>${ca[r.action]}</td>
                <td>${Li(r,t.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:i`<div class="card"><${U} title="Nothing was decided yet" /></div>`}<//>
    <${dt} more=${o.more} busy=${o.busy} onMore=${o.goOn} />`}function _n(e,t,n){let[o,s,a]=pe(`${t} form`,{name:n.name,fields:n.fields??{}}),[r,c]=b({}),[p,d]=b({}),l=h=>(h.kind==="secret"?r[h.name]:o.fields[h.name])??"",f=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:p,value:l,setName:h=>s({...o,name:h}),set:(h,u)=>{d({...p,[h.name]:""}),h.kind==="secret"?c({...r,[h.name]:u}):s({...o,fields:{...o.fields,[h.name]:u}})},values:()=>{let h=e.credential_fields.map(u=>[u.name,l(u).trim()]).filter(([,u])=>u);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter($=>$.required&&!l($).trim()&&!($.kind==="secret"&&n.secretsOptional)),u=Object.fromEntries(h.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(u.name="Give it a name."),d(u);let m=Object.keys(u)[0];return m&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!m},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(m=>f.has(m.pointer))?{...h,problem:null}:h}}function $n({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(r=>r.pointer===a)?.detail,o=s=>s.currentTarget.value;return i`
    <${Ve} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>i`
      <${Ve} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var ho="new";function yn(e){let{card:t}=e,n=P(async()=>{let[o,s]=await Promise.all([nt(),Xt(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return i`
    <${T} of=${n}>${({pms:o,existing:s})=>i`
      <${Di} ...${e} pms=${o} existing=${s} />`}<//>`}function Di({property:e,card:t,saved:n,action:o,back:s,pms:a,existing:r}){let c=t.credential?.credential_id??(r.length?r[0].credential_id:ho),[p,d,l]=pe(`${e.property_id} v${t.version} credential`,c),f=p===ho||!r.some(_=>_.credential_id===p),h=_n(a,`${e.property_id} ${a.id}`,{name:`${e.name}, ${a.name}`}),[u,m]=b(null),$=he(e.property_id,t,async _=>{let k=p;if(f){let x=u??await Ts({pms:a.id,...h.values()});m(x),k=x.credential_id}return Cs(e.property_id,k,_)},_=>{l(),h.forget(),n(_)}),v=_=>{if(_.preventDefault(),p===t.credential?.credential_id)return n(t);(!f||h.check())&&$.save()},y=f?h.name:r.find(_=>_.credential_id===p)?.name;return i`
    <form class="stack" onSubmit=${v} novalidate>
      ${r.length>0&&i`
        <fieldset class="stack tight">
          <legend class="label">Which ${Z[a.id]} credential?</legend>
          <div class="choices">
            ${r.map(_=>i`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===p} onChange=${()=>d(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${O(_.used_by.length,"property","properties")}, tested <${D} at=${_.last_verified_at} zone=${e.time_zone} /></span></span>
                <${R} kind=${_.status==="ok"?"good":"bad"}>${_.status==="ok"?"Works":"Refused by the PMS"}<//>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${f} onChange=${()=>d(ho)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${f&&i`
        <fieldset class="stack">
          <legend class="label">${r.length?"The new credential":`A credential for ${Z[a.id]}`}</legend>
          <p class="hint">It is tested with ${a.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${$n} form=${h} problem=${$.problem} />
        </fieldset>`}
      <${fe} saving=${h.without($)} mine=${y??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${$.busy&&f&&i`<p role="status" class="hint">Testing it with ${a.name}…</p>`}
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${$.busy}>${o}<//></div>
    </form>`}function gn({property:e,card:t,saved:n,action:o,back:s}){let a=P(nt,[]),[r,c,p]=pe(`${e.property_id} v${t.version} pms`,t.pms??""),d=he(e.property_id,t,h=>Ps(e.property_id,r,h),h=>{p(),n(h)}),l=h=>{if(h.preventDefault(),r===t.pms)return n(t);r&&d.save()},f=t.credential&&r&&r!==t.pms;return i`
    <form class="stack" onSubmit=${l}>
      <${T} of=${a}>${h=>i`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${e.name}?</legend>
          <div class="choices wide">
            ${h.map(u=>i`
              <label class="choice">
                <input type="radio" name="pms" value=${u.id} checked=${u.id===r} disabled=${t.enabled} onChange=${()=>c(u.id)} />
                <strong>${u.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${t.enabled&&i`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Oi} pms=${h.find(u=>u.id===r)} />`}<//>
      ${f&&i`
        <${K} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${t.pms&&Z[t.pms]} are cleared. People stay; their links to ${t.pms&&Z[t.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${fe} saving=${d} mine=${Z[r]??"\u2014"} theirs=${h=>h.pms?Z[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${s}
        <${g} type="submit" kind="primary" busy=${d.busy} disabled=${!r||t.enabled}>${o}<//>
      </div>
    </form>`}var Oi=({pms:e})=>e?i`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>i`<li>${ct(t)}</li>`)}</ol>
    </section>`:i`<p class="hint">Select one to see what to prepare there.</p>`;function Sa(e){let{property:t,card:n,reload:o,refresh:s}=e,a=P(async()=>{let[c,p]=await Promise.all([nt(),Xt(n.pms??"")]);return{pms:c.find(d=>d.id===n.pms),existing:p}},[n.pms]),r=()=>{a.reload(),o(),s()};return i`
    <${T} of=${a}>${({pms:c,existing:p})=>i`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${Z[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${p.map(d=>i`
          <li key=${d.credential_id}><${Mi} credential=${d} pms=${c} used=${d.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${r} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${yn} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${gn} ...${e} /></details>`}<//>`}function Mi({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,r]=b(null),[c,p]=ae(),d=j(async()=>{p(null),await Rs(e.credential_id),p(`${e.name} works.`),s()}),l=j(async()=>{await Es(e.credential_id),s()}),f=()=>{r(null),l.clear()};return i`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&i`<${R} kind="accent">In use here<//>`}
          ${" "}<${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//></div>
        <div class="row">
          <${g} kind="small" busy=${d.busy} aria-label="Test ${e.name}" onClick=${d.run}>Test<//>
          <${g} kind="small" aria-label="Change ${e.name}" onClick=${()=>r("edit")}>Change<//>
          ${!e.used_by.length&&i`<${g} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>r("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${O(e.used_by.length,"property","properties")}. Tested <${D} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${O(e.calls.left_today,"call")} to the PMS left today.`}</p>
      ${e.failing_detail&&i`<p class="wrong">${e.failing_detail}</p>`}
      <${oe} of=${c} />
      <${F} problem=${d.problem} />
      ${a==="edit"&&i`<${Ui} credential=${e} pms=${t} onClose=${f} changed=${()=>{f(),p(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&i`
        <${ie} title="Delete ${e.name}?" does=${i`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${l} onConfirm=${l.run} onClose=${f} />`}
    </div>`}function Ui({credential:e,pms:t,onClose:n,changed:o}){let s=_n(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=j(async()=>{await As(e.credential_id,s.values()),s.forget(),o()}),r=()=>{s.forget(),n()},c=p=>{p.preventDefault(),s.check()&&a.run()};return i`
    <${lt} title="Change ${e.name}" onClose=${r}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${O(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${$n} form=${s} problem=${a.problem} />
        <${F} problem=${s.without(a).problem} />
        <div class="row end"><${g} onClick=${r}>Cancel<//><${g} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var ka=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["alerted","Flagged"]],ht=800,je=160,Pt=20;function xa(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,alerted:a}=e.counts;return{created:t+n,updated:o-s,moved_out:s,alerted:a}}var fo=(e,t)=>on(e.started_at??e.requested_at,t,new Date);function Pa({syncs:e,zone:t}){let n=e.filter(d=>d.status!=="queued"&&d.status!=="running").slice(0,50).reverse();if(!n.length)return i`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=d=>Object.values(xa(d)).reduce((l,f)=>l+f,0),s=Math.max(1,...n.map(o)),a=ht/Math.max(n.length,12),r=je-Pt-14,c=n.filter(d=>d.status!=="succeeded").length,p=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return i`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${ht} ${je}" role="img" aria-label=${p}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${je-Pt} x2=${ht} y2=${je-Pt} />
        ${n.map((d,l)=>{let f=je-Pt,h=ht-(n.length-l)*a+a*.15,u=xa(d);return i`<g>
            <title>${fo(d,t)}: ${o(d)} changes</title>
            ${ka.map(([m])=>{let $=u[m]/s*r;return f-=$,$>0&&i`<rect class=${m} x=${h} y=${f} width=${a*.7} height=${$} />`})}
            ${d.status!=="succeeded"&&i`<path class="failed" d="M${h} ${je-Pt-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&i`<text x=${ht-n.length*a} y=${je-4}>${fo(n[0],t)}</text>`}
        <text x=${ht} y=${je-4} text-anchor="end">${fo(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${ka.map(([d,l])=>i`<li><i class=${d} />${l}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Ta({property:e}){let t=e.property_id,n=Ze(o=>nn(t,{limit:50,cursor:o}),[t]);return i`
    <${T} of=${n} lines=${8}>${o=>o.length?i`
      <section class="card" aria-label="Changes over time"><${Pa} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>i`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${D} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${Oe[s.status].kind}>${Oe[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&i` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${at[s.trigger]}${s.trigger!=="schedule"&&i` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?Ye(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:i`<div class="card"><${U} title="No sync has run yet" /></div>`}<//>
    <${dt} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Aa({property:e,refresh:t}){let n=e.property_id,o=P(async()=>{let[s,a]=await Promise.all([zs(n),tn(n)]);return{items:s,units:a}},[n]);return i`
    <${T} of=${o} lines=${8}>${({items:s,units:a})=>i`
      <${Ni} items=${s} units=${a} property=${e} mapped=${r=>{o.replace({items:r,units:a}),t()}} />`}<//>`}var mo=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Ni({items:e,units:t,property:n,mapped:o}){let[s,a]=b(""),[r,c]=b(!1),[p,d]=b(null),[l,f]=b(null),[h,u]=ae(),m=G()?.canManage??!1,$=Object.fromEntries(t.map(w=>[w.unit_id,w.name])),v=j(async(w,V)=>{let{pms_property_id:N,pms_unit_id:ne}=w;o(await Bs(n.property_id,[{pms_property_id:N,pms_unit_id:ne,unit_id:V}])),d(null),f(null),u(V?`${w.pms_unit} is mapped to ${$[V]}. Its residents are there now.`:`The mapping of ${w.pms_unit} was removed.`)}),y=w=>{d(null);let V=`[aria-label="Edit ${CSS.escape(w.pms_unit)}"]`;setTimeout(()=>document.querySelector(V)?.focus())},_=j(async()=>{let w=e.filter(N=>N.unit_id).length,V=await Fs(n.property_id);o(V),u(`${O(V.filter(N=>N.unit_id).length-w,"unit")} mapped. Their residents are there now.`)});if(!e.length)return i`<div class="card"><${U} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let k=e.filter(w=>!w.unit_id&&w.suggested_unit_id),x=e.filter(w=>w.unit_id).length,ee=s.trim().toLowerCase(),te=e.filter(w=>(!r||!w.unit_id)&&`${w.pms_unit} ${w.building??""} ${$[w.unit_id??""]??""}`.toLowerCase().includes(ee));return i`
    <div class="row between">
      <p>${x} of ${O(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${m&&k.length>0&&i`<${g} kind="primary" busy=${_.busy} onClick=${_.run}>Accept all ${k.length} suggestions<//>`}
    </div>
    <${oe} of=${h} />
    <${F} problem=${_.problem??(l?null:v.problem)} />
    <div class="row no-print">
      <${ve} label="Search units" value=${s} onSearch=${a} />
      <label class="tick"><input type="checkbox" checked=${r} onChange=${()=>c(!r)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${m&&i`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${te.map(w=>i`
            <tr key=${mo(w)}>
              <th scope="row">${w.building?`${w.building}, `:""}${w.pms_unit}</th>
              <td data-label="PMS property">${w.pms_property_id}</td>
              ${p===mo(w)?i`<${Ii} item=${w} units=${t} busy=${v.busy} onSave=${v.run} onRemove=${()=>f(w)} onCancel=${()=>y(w)} />`:i`
                  <td data-label="Door unit">${w.unit_id?$[w.unit_id]??w.unit_id:i`<${R} kind="warn">Not mapped<//>${w.suggested_unit_id&&i` <span class="hint">Suggested: ${$[w.suggested_unit_id]??w.suggested_unit_id}</span>`}`}
                    ${w.shares_with.length>0&&i`<div class="hint">Shared with ${w.shares_with.join(", ")}</div>`}</td>
                  ${m&&i`<td><div class="row end">
                    ${!w.unit_id&&w.suggested_unit_id&&i`<${g} kind="small" aria-label="Accept for ${w.pms_unit}" onClick=${()=>v.run(w,w.suggested_unit_id??null)}>Accept<//>`}
                    <${g} kind="small" aria-label="Edit ${w.pms_unit}" onClick=${()=>d(mo(w))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!te.length&&i`<${U} title="No unit fits" />`}
    </div>
    ${l&&i`
      <${ie} title="Remove the mapping of ${l.pms_unit}?" action="Remove Mapping" danger doing=${v}
        does=${i`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>v.run(l,null)} onClose=${()=>{f(null),v.clear()}} />`}`}function Ii({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let[r,c]=b(e.unit_id??e.suggested_unit_id??""),p=W(null);return H(()=>p.current?.focus(),[]),i`
    <td>
      <select class="input" aria-label="Door unit for ${e.pms_unit}" value=${r} ref=${p} onChange=${d=>c(d.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${t.map(d=>i`<option value=${d.unit_id}>${d.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${g} kind="small primary" busy=${n} disabled=${!r} onClick=${()=>o(e,r)}>Save<//>
      ${e.unit_id&&i`<${g} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${g} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function bn({property:e,card:t,saved:n,action:o,back:s}){let a=P(()=>en(e.property_id,{limit:1}),[e.property_id]),[r,c]=b(t.enabled),p=a.data?.digest??null,d=he(e.property_id,t,h=>Us(e.property_id,{enabled:r,plan_digest:r?p:null},h),n),l=h=>{if(h.preventDefault(),r===t.enabled)return n(t);d.save()},f=h=>h?"User Sync on":"User Sync off";return i`
    <form class="stack" onSubmit=${l}>
      <section class="stack">
        <h2>${t.enabled?"What the next sync would do":"What turning it on would do"}</h2>
        <${T} of=${a} lines=${8}>${h=>i`<${ji} preview=${h} property=${e.property_id} />`}<//>
      </section>
      <label class="switch">
        <input type="checkbox" role="switch" checked=${r} onChange=${()=>c(!r)} /> User Sync
      </label>
      <p class="hint">${t.enabled&&!r?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access.":"The first sync starts at once; after that it runs every hour, and whenever you choose Sync Now on the People page."}</p>
      ${d.problem?.code==="other_plan"&&i`<${g} onClick=${a.reload}>Look at the preview again<//>`}
      <${fe} saving=${d} mine=${f(r)} theirs=${h=>f(h.enabled)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${d.busy||a.loading}>${o}<//></div>
    </form>`}function ji({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return i`
    <${dn} counts=${n} />
    ${e.hold_reasons.length>0&&i`
      <${K} kind="warn" title="People would move out with it">
        ${e.hold_reasons.map(s=>i`<p>${Ue(s)}</p>`)}
        <p>Look at who is updated below. Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>i`<${Hi} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&i`<p>Nothing: what the PMS says is in Door.</p>`}`}function Hi({outcome:e,n:t,property:n}){let[o,s]=b(!1),{name:a,why:r}=sn[e]??rt(e);return i`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${r}</p>${o&&i`<${Wi} outcome=${e} property=${n} />`}</div>
    </details>`}function Wi({outcome:e,property:t}){let[n,o]=b([]),[s,a]=b(void 0),[r,c]=b(!1),p=P(()=>en(t,{outcome:e,limit:50}),[e]),d=s===void 0?p.data?.next_cursor:s,l=async()=>{c(!0);let f=await en(t,{outcome:e,limit:200,cursor:d}).catch(()=>null);if(c(!1),!f)return p.reload();o([...n,...f.items]),a(f.next_cursor??null)};return i`
    <${T} of=${p} lines=${3}>${f=>i`
      <${hn} rows=${[...f.items,...n]} property=${t} withOutcome=${e==="alerted"} />
      ${d&&i`<div class="row"><${g} busy=${r} onClick=${l}>Show more<//></div>`}`}<//>`}function Ra(e){let{property:t,card:n,refresh:o}=e,[s,a]=b(!1),{route:r}=Y(),c=j(async()=>{await Is(t.property_id,n.etag),o(),r(`/properties/${t.property_id}/integrations`)}),p=()=>{a(!1),c.clear()};return i`
    <section class="card" aria-label="User Sync"><${bn} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${g} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&i`
        <${ie} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${p}
          does=${i`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Ji=[{path:"pms",name:"PMS and credentials",tab:Sa,setup:!0},{path:"properties",name:"Properties",tab:Ea(fn),setup:!0},{path:"statuses",name:"Lease statuses",tab:Ea(mn),setup:!0},{path:"sync",name:"User Sync",tab:Ra,setup:!0},{path:"units",name:"Unit Mapping",tab:Aa},{path:"access",name:"Automate Access",tab:ga,setup:!0},{path:"syncs",name:"Syncs",tab:Ta},{path:"activity",name:"Activity",tab:va}];function Ea(e){return t=>i`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Ca({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=P(()=>ue(e.property_id),[e.property_id]),[a,r]=ae(),c=f=>{s.replace(f),r("Saved."),n()},p=G()?.canManage??!1,d=Ji.filter(f=>p||!f.setup),l=d.find(f=>f.path===t.tab);return i`
    <${z} title="Manage Settings" lead=${i`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${d.map(({path:f,name:h})=>i`
          <a href="${o}/settings/${f}" aria-current=${f===t.tab?"page":void 0} onClick=${()=>r(null)}>${h}</a>`)}
      </nav>
      <${oe} of=${a} />
      <${T} of=${s} lines=${8}>${f=>{if(!l)return i`<div class="card"><${U} title="There is no such tab here" /></div>`;let h=f.state==="not_set_up"||f.state==="in_progress";return l.setup&&h?i`<div class="card"><${U} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${ce[f.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:i`<${l.tab} key="${l.path} ${f.version}" property=${e} card=${f} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${i`<span />`} />`}}<//>
    <//>`}var zi={pms:gn,credentials:yn,properties:fn,statuses:mn,activate:bn};function La({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=Y(),a=P(()=>ue(e.property_id),[e.property_id]),r=Ae.findIndex(f=>ce[f].path===t.step),c=a.data&&Ae.indexOf(a.data.next_step??"activate"),p=c!==null&&r>c;if(H(()=>{c!==null&&(p||r<0)&&s(`${o}/setup/${ce[Ae[Math.max(c,0)]].path}`,!0)},[c,r]),!G()?.canManage)return i`
      <${z} title="Set up the integration">
        <div class="card"><${U} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(r<0||p)return null;let d=f=>{a.replace(f),n();let h=Ae[r+1];s(h?`${o}/setup/${ce[h].path}`:f.sync_id?`${o}?sync=${f.sync_id}`:o)},l=i`<a class="button" href=${r?`${o}/setup/${ce[Ae[r-1]].path}`:o}>Back</a>`;return i`
    <${z} title=${ce[Ae[r]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Ae.map((f,h)=>i`
          <li class=${h===r?"now":c!==null&&h<c?"done":""} aria-current=${h===r?"step":void 0}>
            <span>${h+1}. ${ce[f].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${ce[Ae[r]].name}>
        <${T} of=${a}>${f=>i`
          <${zi[t.step]} key=${t.step} property=${e} card=${f} saved=${d} action=${r===4?"Done":"Continue"} back=${l} />`}<//>
      </section>
    <//>`}function Da({property:e,params:t,refresh:n}){let o=e.property_id,s=P(()=>St(o,t.sync,{limit:1}),[o,t.sync]),a=ot(o,()=>{s.reload(),n()}),[r,c]=ae(),p=(d,l)=>{c(d),s.reload(),n(),l&&a.follow(l)};return i`
    <${z} title="Sync" lead=${i`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${oe} of=${r} />
      <${ut} following=${a} property=${o} />
      <${T} of=${s} lines=${10}>${d=>i`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${Oe[d.status].kind}>${Oe[d.status].name}<//>
            <span>${at[d.trigger]}, <${D} at=${d.started_at??d.requested_at} zone=${e.time_zone} />${d.trigger!=="schedule"&&` by ${d.requested_by}`}</span>
          </div>
          ${d.error&&i`<${K} kind="bad" title="It failed"><p>${d.error.detail}</p>
            <p class="hint">${d.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."}</p><//>`}
          <${dn} counts=${d.counts} />
          ${d.unreadable.length>0&&i`<${Bi} records=${d.unreadable} />`}
        </section>
        <${Fi} sync=${d} property=${e} changed=${p} />
        <${Ki} sync=${d} property=${e} changed=${p} />`}<//>
    <//>`}var Bi=({records:e})=>i`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>i`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Fi({sync:e,property:t,changed:n}){let[o,s]=b(null),a=j(async()=>{if(o==="approve"){let{sync_id:l}=await Vs(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",l)}else await Ys(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let r=()=>{s(null),a.clear()},c=e.held_rows??[],p=c.filter(pn),d=c.filter(l=>!pn(l));return i`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      ${e.hold_reasons.map(l=>i`<p>${Ue(l)}</p>`)}
      ${e.decision?i`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${D} at=${e.decision.at} zone=${t.time_zone} />.</p>`:G()?.canManage&&i`
          <div class="row">
            <${g} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${g} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&i`
        <h3>What it would do</h3>
        <${hn} rows=${[...p,...d]} property=${t.property_id} withOutcome />`}
      ${o&&i`
        <${ie} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${r}
          does=${o==="approve"?i`<p>${Ge(p.length)} ${p.length===1?"moves":"move"} out, and ${p.length===1?"loses":"lose"} all access. Everything else listed here is done, too.</p>`:i`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}var qi=["email","pms_unit","lease_status"];function Ki({sync:e,property:t,changed:n}){let o=t.property_id,s=Ze(d=>St(o,e.sync_id,{limit:50,cursor:d}).then(l=>l.changes),[o,e.sync_id,e.status]),[a,r]=b(!1),c=j(async()=>{let{reversed:d,not_reversed:l}=await Zs(o,e.sync_id);r(!1),n(`Undone for ${Ge(d.length)}.${l.length?` ${Ge(l.length)} had changed since and stayed as they are.`:""}`)}),p=()=>{r(!1),c.clear()};return e.status==="held"||e.status==="queued"?null:i`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${G()?.canManage&&(s.data?.length??0)>0&&i`<${g} kind="small danger" onClick=${()=>r(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${s} lines=${4}>${d=>d.length?i`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${d.map(l=>i`
            <tr>
              <th scope="row">${l.person_id?i`<a href="/properties/${o}/people/${l.person_id}">${l.person_name??"A person"}</a>`:l.alert_kind&&i`<a href="/properties/${o}/alerts">${se[l.alert_kind].name}</a>`}</th>
              <td>${an[l.kind]}</td>
              <td><${kt} fields=${l.kind==="created"?l.fields.filter(({field:f})=>qi.includes(f)):l.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&i`<div class="card-head"><${g} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:i`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&i`
        <${ie} title="Undo this sync?" action="Undo" danger doing=${c} onConfirm=${c.run} onClose=${p}
          does=${i`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.</p>`} />`}
    </section>`}function Oa({property:e}){let{query:t,route:n}=Y(),o=t.email??t.resident??"",[s,a]=b(o),r=p=>{p.preventDefault();let d=s.trim();d&&n(`/properties/${e.property_id}/why?${new URLSearchParams({[d.includes("@")?"email":"resident"]:d})}`)},c=t.email?{email:t.email}:{pms_resident_id:t.resident};return i`
    <${z} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${r}>
        <${Ve} label="Email, or the resident’s ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          onInput=${p=>a(p.currentTarget.value)} />
        <div class="row"><${g} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&i`<section class="card" aria-label="Answer"><${ln} property=${e} about=${c} /></section>`}
    <//>`}var Ma=[["people","People"],["access","Access Review"],["integrations","Integrations"]];function Ua({properties:e,logo:t,children:n}){let{path:o}=Y(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],r=e.find(u=>u.property_id===s),c=Ma.some(([u])=>u===a)?a:"people",[p,d]=b(!1),[l,f]=b(!1);return H(()=>bs(()=>f(!0)),[]),H(()=>d(!1),[o]),i`
    <a class="skip" href="#main" onClick=${u=>{u.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="All properties"><img src=${t} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>d(!0)}>
          <span class="unseen">Property: </span>
          <strong>${r?.name??"Choose a property"}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${r&&i`<${Gi} property=${r} />`}
        <${Vi} />
      </div>
      ${r&&i`
        <nav class="sections" aria-label="Sections">
          ${Ma.map(([u,m])=>i`
            <a href="/properties/${s}/${u}" aria-current=${a===u?"page":void 0}>${m}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${r&&i`<p class="print-only">${r.name}</p>`}
      ${n}
    </main>
    ${p&&i`<${Yi} properties=${e} section=${c} onClose=${()=>d(!1)} />`}
    ${l&&i`<${Zi} />`}`}function Gi({property:e}){let t=e.integration.open_alerts;return i`
    <a class="bell ${t?"open":""}" href="/properties/${e.property_id}/alerts"
      aria-label=${t?`Alerts: ${t} open`:"Alerts: none open"}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${t>0&&i`<span class="count" aria-hidden="true">${t}</span>`}
    </a>`}function Vi(){let e=G();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return i`
    <${cn} label=${i`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${rn[e.role]??e.role}</span></p>
      <button type="button" onClick=${ks}>Sign out</button>
    <//>`}function Yi({properties:e,section:t,onClose:n}){let[o,s]=b(""),a=e.filter(r=>r.name.toLowerCase().includes(o.trim().toLowerCase()));return i`
    <${lt} title="Choose a property" onClose=${n}>
      <${ve} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${O(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.map(r=>i`
          <li class="row between">
            <a href="/properties/${r.property_id}/${t}">${r.name}</a>
            <${R} kind=${we[r.integration.state].kind}>${we[r.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!a.length&&i`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${g} onClick=${n}>Close<//></div>
    <//>`}function Zi(){return i`
    <${lt} title="Your session has ended" onClose=${Fe}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${g} kind="primary" onClick=${Fe}>Sign in<//></div>
    <//>`}var Qi=new URL("favicon.svg",import.meta.url).pathname,wn=De({properties:[],refresh:()=>{}}),Ia=()=>i`
  <${z} title="There is nothing here">
    <div class="card">
      <${U} title="There is nothing here that you may see">
        <p>The address may be mistyped, or belong to a property that you do not manage.</p>
        <a class="button" href="/">All properties</a>
      <//>
    </div>
  <//>`;function Re(e){return({params:t})=>{let{properties:n,refresh:o}=be(wn),s=n.find(a=>a.property_id===t.property);return s?i`<${e} key=${t.property} property=${s} params=${t} refresh=${o} />`:i`<${Ia} />`}}var Xi=()=>i`<${ya} properties=${be(wn).properties} />`,ec=[{path:"/",screen:Xi},{path:"/properties/:property/people",screen:Re(ma)},{path:"/properties/:property/why",screen:Re(Oa)},{path:"/properties/:property/people/:person",screen:Re($a)},{path:"/properties/:property/access",screen:Re(pa)},{path:"/properties/:property/alerts",screen:Re(ha)},{path:"/properties/:property/syncs/:sync",screen:Re(Da)},{path:"/properties/:property/integrations",screen:Re(fa)},{path:"/properties/:property/integrations/setup/:step",screen:Re(La)},{path:"/properties/:property/integrations/settings/:tab",screen:Re(Ca)}];function tc(){let e=P(Qt,[]);return i`
    <${Je}>
      <${Ua} properties=${e.data??[]} logo=${Qi}>
        <${oc} />
        ${e.data===null?e.problem?i`<${F} problem=${e.problem} retry=${e.reload} />`:i`<${io} />`:i`<${wn.Provider} value=${{properties:e.data,refresh:e.reload}}><${nc} /><//>`}
      <//>
    <//>`}function nc(){let[e,t]=Nn(a=>console.error(a)),{path:n}=Y(),{properties:o}=be(wn);if(H(()=>t(),[n]),e)return i`
      <${z} title="This page has stumbled">
        <${K} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${g} onClick=${()=>location.reload()}>Load again<//></div>
        <//>
      <//>`;let s=o.find(({property_id:a})=>n.startsWith(`/properties/${a}/`));return i`
    <${ua} property=${s?.property_id}>
      <${Wt}>
        ${ec.map(({path:a,screen:r})=>i`<${Jt} path=${a} component=${r} />`)}
        <${Jt} default component=${Ia} />
      <//>
    <//>`}function oc(){let[e,t]=b(navigator.onLine);return H(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:i`
    <${K} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function sc(e){let t=e instanceof Error?e.message:String(e);return i`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${K} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${g} kind="primary" onClick=${Fe}>Sign in again<//></p>
    </main>`}var Na=document.getElementById("app"),vn=document.createElement("div");vn.id="announcer";vn.className="unseen";vn.setAttribute("role","status");document.body.append(vn);Ss().then(e=>e&&Nt(i`<${tc} />`,Na),e=>Nt(sc(e),Na));
