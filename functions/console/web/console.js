var go=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,go(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},yo=new Map;function bo(e){var t=yo.get(this);return t||(t=new Map,yo.set(this,t)),(t=go(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",p=[0],d=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?p.push(0,h,i):a===3&&(h||i)?(p.push(3,h,i),a=2):a===2&&i==="..."&&h?p.push(4,h,0):a===2&&i&&!h?p.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(p.push(a,0,i,s),a=6),h&&(p.push(a,h,0,s),a=6)),i=""},l=0;l<n.length;l++){l&&(a===1&&d(),d(l));for(var m=0;m<n[l].length;m++)o=n[l][m],a===1?o==="<"?(d(),p=[p],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(d(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[l][m+1]===">")?(d(),a===3&&(p=p[0]),a=p,(p=p[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),a=2):i+=o),a===3&&i==="!--"&&(a=4,p=p[0])}return d(),p})(e)),t),arguments,[])).length>1?t:t[0]}var M,vo,za,Ee,kn,Dt,So,Ct,ko,Tn,xn,xo,mt=Symbol.for("pv"),Ot={},Mt=[],Ba=/^m(i|n|o|s|text|space)$/,Nt=Array.isArray,Ut=Mt.slice,Le=Object.assign;function We(e){e&&e.parentNode&&e.remove()}function Pe(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Ut.call(arguments,2):n),Xe(e,i,o,s,null)}function An(e,t,n){var o,s,a,i=Le({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Ut.call(arguments,2):n),Xe(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function Xe(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:mt,__v:s||++vo,__i:-1,__u:0};return!s&&M.vnode&&M.vnode(a),a}function It(e){return e.children}function Et(e,t){this.props=e,this.context=t,this.__g=0}function De(e,t){if(t==null)return e.__&&De(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:De(e)}function Fa(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=Le({constructor:mt},n)).__v=n.__v+1,M.vnode&&M.vnode(t),Cn(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||De(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Eo(s,t,a),n.__=n.__e=null,t.__e!=o&&Po(t))}function Po(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Po(e)}function Pn(e){(8&e.__g||(e.__g|=8,Ee.push(e),Dt++))&&kn==M.debounceRendering||((kn=M.debounceRendering)||queueMicrotask)(To)}function To(){try{for(var e,t=1;Ee.length;)Ee.length>t&&Ee.sort(So),e=Ee.shift(),t=Ee.length,8&e.__g&&Fa(e)}finally{(Dt=Ee.length)&&(kn||queueMicrotask)(To)}}function Ao(e,t,n,o,s,a,i,c,p,d,l){var m,h,u,_,$,w,f=o.__k||Mt,g=t.length;for(p=qa(n,t,f,p,g),m=0;m<g;m++)(u=n.__k[m])!=null&&(h=~u.__i&&f[u.__i]||Ot,u.__i=m,w=Cn(e,u,h,s,a,i,c,p,d,l),_=u.__e,(h.ref!=u.ref||8&h.__u)&&(h.ref&&En(h.ref,null,u,h),u.ref&&l.push(u.ref,u.__c||_,u)),$=$||_,4&u.__u?(p=Ro(u,p,e,!h.__v),h.__e&&(h.__e=null)):typeof u.type=="function"&&w!==void 0?p=w:_&&(p=_.nextSibling),u.__u&=-21);return n.__e=$,p}function qa(e,t,n,o,s){var a,i,c,p,d,l,m,h,u,_=n.length,$=_,w=0,f=0,g=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=g[a]=Xe(null,i):Nt(i)?i=g[a]=Xe(It,{children:i}):i.constructor===mt&&i.__b?i=g[a]=Xe(i.type,i.props,i.key,i.ref,i.__v):g[a]=i,p=a+w,i.__=e,i.__b=e.__b+1,c=null,~(d=i.__i=Ka(i,n,p,$))&&($--,(c=n[d])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,d==p-1?w--:d==p+1?w++:d!=p&&(d>p?w--:w++,f=1)):(~d||(s>_?w--:s<_&&w++),typeof i.type!="function"&&(i.__u|=4))):g[a]=null;if(f){for(l=[],m=[],a=0;a<s;a++)if((i=g[a])&&16&i.__u){for(w=0,h=l.length;w<h;)l[u=w+h>>1]<i.__i?w=u+1:h=u;l[w]=i.__i,m[a]=w+1}for(w=l.length;a--;)m[a]&&(m[a]==w?w--:g[a].__u|=4)}if($)for(a=0;a<_;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=De(c)),Ln(c,c));return o}function Ro(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=Ro(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=De(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Rn(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Nt(e)?e.some(function(n){Rn(n,t)}):t.push(e)),t}function Ka(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],p=c&&!(2&c.__u);if(c===null&&a==null||p&&a==c.key&&i==c.type)return n;if(o>(p?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function wo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Rt(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||wo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||wo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=xn[t]||(xn[t]=Ga(t)),(e.__a||(e.__a={}))[t]=Tn,a=t!=(t=t.replace(ko,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Ga(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Ct]==null)t[Ct]=Tn++;else if(t[Ct]<this.__a[e])return;return n(M.event?M.event(t):t)}}}function Cn(e,t,n,o,s,a,i,c,p,d){var l,m,h,u,_,$,w,f,g,v,x,q,oe,S,Y,N,te,ke,xe=t.type;if(t.constructor!==mt)return null;128&n.__u&&(p=32&n.__u,l=n.__c.__z)&&(t.__u|=p,m=a=[],l.nodeType==8?c=Lt(l,a):a.push(l),c=a[0]||c),(l=M.__b)&&l(t);e:if(typeof xe=="function"){h=i.length;try{if(f=t.props,g=(l=xe.prototype)&&l.render,v=(l=xe.contextType)&&o[l.__c],x=l?v?v.props.value:l.__:o,(u=n.__c)?(t.__c=u,2&u.__g&&(u.__g|=1)):(g?t.__c=u=new xe(f,x):(t.__c=u=new Et(f,x),u.constructor=xe,u.render=Ya),v&&v.sub(u),u.state||(u.state={}),u.__n=o,u.__g|=8,u.__h=[],u.__k=[]),g&&(u.__s||(u.__s=u.state),xe.getDerivedStateFromProps&&(u.__s==u.state&&(u.__s=Le({},u.__s)),Le(u.__s,xe.getDerivedStateFromProps(f,u.__s)))),_=u.props,$=u.state,u.__v=t,n.__c){if(f!==_&&g&&!xe.getDerivedStateFromProps&&u.componentWillReceiveProps&&u.componentWillReceiveProps(f,x),t.__v==n.__v&&!(8&u.__g)||!(4&u.__g)&&u.shouldComponentUpdate&&u.shouldComponentUpdate(f,u.__s,x)===!1){t.__v!=n.__v&&(u.props=f,u.state=u.__s,u.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(de){de&&(de.__=t)}),Mt.push.apply(u.__h,u.__k),u.__k=[],u.__h.length&&i.push(u),c=De(n);break e}u.componentWillUpdate&&u.componentWillUpdate(f,u.__s,x),g&&u.componentDidUpdate&&u.__h.push(function(){u.componentDidUpdate(_,$,w)})}else g&&!xe.getDerivedStateFromProps&&u.componentWillMount&&u.componentWillMount(),g&&u.componentDidMount&&u.__h.push(u.componentDidMount);u.context=x,u.props=f,u.__P=e,u.__g&=-5,q=M.__r,oe=g?25:0;do u.__g&=-9,q&&q(t),l=u.render(u.props,u.state=u.__s,u.context);while(8&u.__g&&++oe<25);g&&(Mt.push.apply(u.__h,u.__k),u.__k=[]),u.state=u.__s,u.getChildContext&&(o=Le({},o,u.getChildContext())),g&&n.__c&&u.getSnapshotBeforeUpdate&&(w=u.getSnapshotBeforeUpdate(_,$)),S=l&&l.type===It&&l.key==null?l.props.children:l,f.__P&&(l=c,s=(e=f.__P).namespaceURI,p=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(de){de&&Ln(de,de)}),n.__k=null),c=n.__k?De(n,0):null),c=Ao(e,Nt(S)?S:[S],t,n,o,s,a,i,c,p,d),f.__P&&(t.__e=null,c=l),t.__u&=-161,m&&m.some(We),u.__h.length&&i.push(u),1&u.__g&&(u.__g&=-4)}catch(de){if(i.length=h,t.__v=null,p||a)if(de&&de.then){if(t.__u|=128|p,a){for(~(te=a.indexOf(c||void 0))||(te=a.length);(ke=a[te-1])&&ke.nodeType==8;)te--;for(;te<a.length;te++)if(ke=a[te])if(a[te]=null,Y){if(ke==N)break}else{if(ke.nodeType!=8)break;ke.data.startsWith("$s")&&(N=Lt(Y=ke))}}if(!Y){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;Y=c}(l=Lt(Y=t.__c.__z||(t.__c.__z=Y)))?(t.__e=Y,c=l):t.__e=c,c=c&&c.nextSibling}else a&&a.some(We);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),de&&de.then||Co(t),M.__e(de,t,n)}}else c=t.__e=Va(n.__e,t,n,o,s,a,i,p,d,e);return(l=M.diffed)&&l(t),c}function Lt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Co(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Co))}function Eo(e,t,n){for(var o=0;o<n.length;)En(n[o++],n[o++],n[o++]);M.__c&&M.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){M.__e(a,s.__v)}})}function Va(e,t,n,o,s,a,i,c,p,d){var l,m,h,u,_,$,w,f,g=n.props||Ot,v=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(l=0;l<a.length;l++)if((_=a[l])&&(x?_.localName==x:_.nodeType==3)){e=_,a[l]=null;break}}if(!e){if(f=d.ownerDocument||document,!x)return f.createTextNode(v);e=f.createElementNS(s,x,v.is?v:d),c&&(M.__m&&M.__m(t,a),c=!1),a=null}if(x){if(d=x=="template"&&e.content||e,a=x=="textarea"&&v.defaultValue!=null?null:a&&Ut.call(d.childNodes),!c&&a)for(g={},l=0;l<e.attributes.length;l++)g[(_=e.attributes[l]).name]=_.value;for(l in g)_=g[l],l=="dangerouslySetInnerHTML"?h=_:l=="children"||l in v||l=="value"&&"defaultValue"in v||l=="checked"&&"defaultChecked"in v||Rt(e,l,null,_,s);for(l in v)_=v[l],l=="children"?u=_:l=="dangerouslySetInnerHTML"?m=_:l=="value"?$=_:l=="checked"?w=_:c&&typeof _!="function"||g[l]===_||Rt(e,l,_,g[l],s);m?(c||h&&(m.__html==h.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ba.test(x))&&(s="http://www.w3.org/1999/xhtml"),Ao(d,Nt(u)?u:[u],t,n,o,s,a,i,a?a[0]:n.__k&&De(n,0),c,p),a&&a.some(We)),c&&x!="textarea"||(l="value",x=="progress"&&$==null?e.removeAttribute(l):$==null||$===e[l]&&(x!="progress"||$)||Rt(e,l,$,g[l],s),l="checked",w!=null&&w!=e[l]&&Rt(e,l,w,g[l],s))}else g===v||c&&e.data==v||(e.data=v);return e}function En(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){M.__e(s,n)}}function Ln(e,t,n){var o,s,a,i;if(M.unmount&&M.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||En(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){M.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&Ln(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=Lt(o,a=[]))&&(o==e.__e&&a.some(We),We(s),We(o)),n||We(e.__e),e.__e=e.__c=e.__=null}function Ya(e,t,n){return this.constructor(e,n)}function jt(e,t){var n,o,s,a;M.__&&M.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Xe(It,{children:[e]}),s=[],a=[],Cn(t,t.__k,o||Ot,Ot,t.namespaceURI,o?null:t.firstChild?Ut.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Eo(s,t.__k,a),t.__k.props.children=null}function Oe(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,Pn(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+xo++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}M={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw Dt=0,e}},vo=0,za=function(e){return e!=null&&e.constructor===mt},Et.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Le({},this.state)),typeof e=="function"&&(e=e(Le({},n),this.props)),e&&(Le(n,e),this.__v&&(t&&this.__k.push(t),Pn(this)))},Et.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Pn(this))},Et.prototype.render=It,Ee=[],Dt=0,So=function(e,t){return e.__v.__b-t.__v.__b},Ct=Symbol(),ko=/(PointerCapture)$|Capture$/i,Tn=0,xn={},xo=0;var Te,U,Dn,Lo,On=Object.is,_t=0,Wo=[],Mn=[],K=M,Do=K.__b,Oo=K.__r,Mo=K.diffed,No=K.__c,Uo=K.unmount,Io=K.__;function Je(e,t){K.__h&&K.__h(U,e,_t||t),_t=0;var n=U.__H||(U.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function b(e){return _t=1,Ht(Jo,e)}function Ht(e,t,n){var o=Je(Te++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Jo(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);On(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=U,!U.__f)){U.__f=!0;var s=U.shouldComponentUpdate;U.shouldComponentUpdate=function(a,i,c){var p=this.__H;if(!p)return!0;var d=!1,l=this.props!=a;if(p.__.some(function(h){h.__N&&(d=!0,On(h.__[0],h.__N[0])||(l=!0))}),s){var m=s.call(this,a,i,c);return d?m||l:m}return!d||l}}return o.__}function I(e,t){var n=Je(Te++,3);!K.__s&&jn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,U.__H.__h.push(n))}function Un(e,t){var n=Je(Te++,4);!K.__s&&jn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,U.__h.push(n))}function W(e){return _t=5,$t(function(){return{current:e}},[])}function $t(e,t){var n=Je(Te++,7);return jn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function le(e,t){return _t=8,$t(function(){return e},t)}function Ae(e){var t=U.context[e.__c],n=Je(Te++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(U)),t.props.value):e.__}function In(e){var t=Je(Te++,10),n=b();return t.__=e,U.componentDidCatch||(U.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function yt(){var e=Je(Te++,11);if(!e.__){for(var t=U.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Za(){var e;do{for(;e=Mn.shift();)try{ft(e)}catch(n){K.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Wo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ft),t.__h.some(Nn),t.__h=[]}catch(n){t.__h=[],K.__e(n,e.__v)}}}while(Mn.length)}K.__b=function(e){U=null,Do&&Do(e)},K.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Io&&Io(e,t)},K.__r=function(e){Oo&&Oo(e),Te=0;var t=(U=e.__c).__H;t&&(Dn==U?U.__h=[]:(t.__h.some(ft),t.__h.some(Nn),Te=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Dn=U},K.diffed=function(e){Mo&&Mo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ho(Wo.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Dn=U=null},K.__c=function(e,t){t.some(function(n){try{n.__h.some(ft),n.__h=n.__h.filter(function(o){return!o.__||Nn(o)})}catch(o){n.__h=[function(){throw o}]}}),No&&No(e,t)},K.unmount=function(e){Uo&&Uo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Ho(Mn.push(s))}else ft(s)}catch(a){t=a}}),o.__H=void 0,t&&K.__e(t,o.__v))};var jo=typeof requestAnimationFrame=="function";function Qa(e){var t,n=function(){clearTimeout(o),jo&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);jo&&(t=requestAnimationFrame(n))}function Ho(e){e!=1&&Lo==K.requestAnimationFrame||((Lo=K.requestAnimationFrame)||Qa)(Za)}function ft(e){var t=U,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),U=t}function Nn(e){var t=U;e.__c=e.__(),U=t}function jn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!On(n,e[o])})}function Jo(e,t){return typeof t=="function"?t(e):t}var et,gt;function Xa(e){return!gt||(typeof gt=="string"?e.startsWith(gt):gt.test(e))}function er(e,t){let n="";if(et=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!Xa(s)||o.download)return e;et=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(et=!t.replace,n=t.url):n=location.pathname+location.search;return et===!0?history.pushState(null,"",n):et===!1&&history.replaceState(null,"",n),n}var tr=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,p]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&p=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&p!="?"&&p!="*")return;if(a=p=="+"||p=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function ze(e){let[t,n]=Ht(er,e.url||location.pathname+location.search);e.scope&&(gt=e.scope);let o=et===!0,s=$t(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,p)=>n({url:c,replace:p}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Un(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),Pe(ze.ctx.Provider,{value:s},e.children)}var nr=Promise.resolve();function zt(e){let[t,n]=Ht(N=>N+1,0),{url:o,query:s,wasPush:a,path:i}=Z();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:p={}}=Ae(zo),d=W(!1),l=W(i),m=W(1),h=W(),u=W(),_=W(),$=W(!1),w=W();w.current=!1;let f,g,v;Rn(e.children).some(N=>{if(tr(c,N.props.path,v={...N.props,path:c,query:s,params:Object.assign({},p),rest:""}))return f=An(N,v);N.props.default&&(g=An(N,v))});let x=f||g,q=h.current&&h.current.__u&Wt&&h.current.__u&Jt,oe=h.current&&h.current.__h,S=$t(()=>{u.current=h.current,h.current=Pe(zo.Provider,{value:v},x);let N=u.current&&u.current.props.children;return!N||!x||x.type!==N.type||x.props.component!==N.props.component?(m.current++,!0):!1},[o,JSON.stringify(v)]);q?(h.current.__u|=Wt,h.current.__u|=Jt):oe&&(h.current.__h=!0);let Y=u.current;return u.current=null,this.__c=(N,te)=>{w.current=!0,u.current=Y,e.onLoadStart&&e.onLoadStart(o),d.current=!0;let ke=m.current;N.then(()=>{ke===m.current&&(u.current=null,h.current&&(te.__h&&(h.current.__h=te.__h),te.__u&Jt&&(h.current.__u|=Jt),te.__u&Wt&&(h.current.__u|=Wt)),nr.then(n))})},Un(()=>{let N=this.__v&&this.__v.__e;if(w.current){!$.current&&!_.current&&(_.current=N);return}!$.current&&_.current&&(_.current!==N&&_.current.remove(),_.current=null),$.current=!0,l.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),l.current=i),e.onLoadEnd&&d.current&&e.onLoadEnd(o),d.current=!1},[i,a,t]),S?[Pe(Hn,{r:h,key:m.current}),Pe(Hn,{r:u,key:m.current-1})]:Pe(Hn,{r:h,key:m.current})}var Wt=32,Jt=128,Hn=({r:e})=>e.current;zt.Provider=ze;ze.ctx=Oe({});var zo=Oe({}),Bt=e=>Pe(e.component,e),Z=()=>Ae(ze.ctx);var r=bo.bind(Pe);var Wn;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Wn="oauth4webapi/v3.8.8");function Zt(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var me="ERR_INVALID_ARG_VALUE",fe="ERR_INVALID_ARG_TYPE";function B(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Qt=Symbol(),or=Symbol(),sr=Symbol(),Ko=Symbol();var Bo=Symbol();var ar=new TextEncoder,rr=new TextDecoder;function Jn(e){return typeof e=="string"?ar.encode(e):rr.decode(e)}var zn;Uint8Array.prototype.toBase64?zn=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):zn=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var Bn;Uint8Array.fromBase64?Bn=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw B("The input to be decoded is not correctly encoded.",me,t)}}:Bn=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw B("The input to be decoded is not correctly encoded.",me,t)}};function Ft(e){return typeof e=="string"?Bn(e):zn(e)}var tt=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Br,Error.captureStackTrace?.(this,this.constructor)}},Fn=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function k(e,t,n){return new Fn(e,{code:t,cause:n})}function qt(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function Go(e){Zt(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Wn&&!t.has("user-agent")&&t.set("user-agent",Wn),t.has("authorization"))throw B('"options.headers" must not include the "authorization" header name',me);return t}function Vo(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw B('"options.signal" must return or be an instance of AbortSignal',fe);return t}}function Yo(e){return e.includes("//")?e.replace("//","/"):e}function ir(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Yo(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function cr(e,t){return e.pathname=Yo(`${e.pathname}/${t}`),e}async function dr(e,t,n,o){if(!(e instanceof URL))throw B(`"${t}" must be an instance of URL`,fe);cs(e,o?.[Qt]!==!0);let s=n(new URL(e.href)),a=Go(o?.headers);return a.set("accept","application/json"),(o?.[Ko]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Vo(s,o?.signal)})}async function Zo(e,t){return dr(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":cr(n,".well-known/openid-configuration");break;case"oauth2":ir(n,".well-known/oauth-authorization-server");break;default:throw B('"options.algorithm" must be "oidc" (default), or "oauth2"',me)}return n},t)}function Kt(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw B(`${n} must be a number`,fe,s);if(e>0)return;if(t){if(e!==0)throw B(`${n} must be a non-negative number`,me,s);return}throw B(`${n} must be a positive number`,me,s)}catch(a){throw o?k(a.message,o,s):a}}function re(e,t,n,o){try{if(typeof e!="string")throw B(`${t} must be a string`,fe,o);if(e.length===0)throw B(`${t} must not be empty`,me,o)}catch(s){throw n?k(s.message,n,o):s}}async function Qo(e,t){let n=e;if(!(n instanceof URL)&&n!==qo)throw B('"expectedIssuerIdentifier" must be an instance of URL',fe);if(!Zt(t,Response))throw B('"response" must be an instance of Response',fe);if(t.status!==200)throw k('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',$s,t);to(t);let o=await gs(t);if(re(o.issuer,'"response" body "issuer" property',E,{body:o}),n!==qo&&new URL(o.issuer).href!==n.href)throw k('"response" body "issuer" property does not match the expected value',Vr,{expected:n.href,body:o,attribute:"issuer"});return o}function Xo(e){ur(e,"application/json")}function lr(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return k(n,qr,e)}function ur(e,t){if(Pr(e)!==t)throw lr(e,t)}function Zn(){return Ft(crypto.getRandomValues(new Uint8Array(32)))}function es(){return Zn()}function ts(){return Zn()}function ns(){return Zn()}async function os(e){return re(e,"codeVerifier"),Ft(await crypto.subtle.digest("SHA-256",Jn(e)))}function ss(e){let t=e?.[or];return typeof t=="number"&&Number.isFinite(t)?t:0}function as(e){let t=e?.[sr];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function rs(){return Math.floor(Date.now()/1e3)}function Qn(e){if(typeof e!="object"||e===null)throw B('"as" must be an object',fe);re(e.issuer,'"as.issuer"')}function Xn(e){if(typeof e!="object"||e===null)throw B('"client" must be an object',fe);re(e.client_id,'"client.client_id"')}function is(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var pr=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function cs(e,t){if(t&&e.protocol!=="https:")throw k("only requests to HTTPS are allowed",Kr,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw k("only HTTP and HTTPS requests are allowed",Gr,e)}function Fo(e,t,n,o){let s;if(typeof e!="string"||!(s=pr(e)))throw k(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?Yr:Zr,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return cs(s,o),s}function hr(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Fo(e.mtls_endpoint_aliases[t],t,n,o):Fo(e[t],t,n,o)}var qn=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=zr,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},Kn=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Fr,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Gn=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Jr,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},Gt="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",mr="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",fr='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',_r="("+Gt+")\\s*=\\s*"+fr,$r="("+Gt+")\\s*=\\s*("+Gt+")",yr=new RegExp("^[,\\s]*("+Gt+")"),gr=new RegExp("^[,\\s]*"+_r+"[,\\s]*(.*)"),br=new RegExp("^[,\\s]*"+$r+"[,\\s]*(.*)"),wr=new RegExp("^("+mr+")(?:$|[,\\s])(.*)");function vr(e){if(!Zt(e,Response))throw B('"response" must be an instance of Response',fe);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(yr),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),p=!!c;o=c?c[1]:void 0;let d={},l;if(p)for(;o;){let h,u;if(s=o.match(gr)){[,h,u,o]=s,u.includes("\\")&&(u=u.replace(/\\([\s\S])/g,"$1")),d[h.toLowerCase()]=u;continue}if(s=o.match(br)){[,h,u,o]=s,d[h.toLowerCase()]=u;continue}if(s=o.match(wr)){if(Object.keys(d).length)break;[,l,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:d};l&&(m.token68=l),n.push(m)}if(n.length)return n}async function Sr(e){if(e.status>399&&e.status<500){to(e),Xo(e);try{let t=await e.clone().json();if(qt(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function kr(e,t,n){if(e.status!==t){Cr(e);let o;throw(o=await Sr(e))?(await e.body?.cancel(),new qn("server responded with an error in the response body",{cause:o,response:e})):k(`"response" is not a conform ${n} response (unexpected HTTP status code)`,$s,e)}}function xr(e){if(!eo.has(e))throw B('"options.DPoP" is not a valid DPoPHandle',me)}function Pr(e){return e.headers.get("content-type")?.split(";")[0]}async function Tr(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[Ko]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Vo(o,i?.signal)})}async function Ar(e,t,n,o,s,a){let i=hr(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Qt]!==!0);s.set("grant_type",o);let c=Go(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(xr(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let p=await Tr(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(p,i),p}var ds=new WeakMap,Rr=new WeakMap;function Xt(e){if(!e.id_token)return;let t=ds.get(e);if(!t)throw B('"ref" was already garbage collected or did not resolve from the proper sources',me);return t}async function ls(e,t,n,o,s,a){if(Qn(e),Xn(t),!Zt(n,Response))throw B('"response" must be an instance of Response',fe);await kr(n,200,"Token Endpoint"),to(n);let i=await gs(n);if(re(i.access_token,'"response" body "access_token" property',E,{body:i}),re(i.token_type,'"response" body "token_type" property',E,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;Kt(c,!0,'"response" body "expires_in" property',E,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&re(i.refresh_token,'"response" body "refresh_token" property',E,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw k('"response" body "scope" property must be a string',E,{body:i});if(i.id_token!==void 0){re(i.id_token,'"response" body "id_token" property',E,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Kt(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:p,jwt:d}=await Ur(e,t,i.id_token,c,s);jr(t,p),Ir(p),Rr.set(n,d),ds.set(i,p)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new tt("unsupported `token_type` value",{cause:{body:i}});return i}function Cr(e){let t;if(t=vr(e))throw new Gn("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Er(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw k('unexpected JWT "aud" (audience) claim value',nt,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw k('unexpected JWT "aud" (audience) claim value',nt,{expected:e,claims:t.claims,claim:"aud"});return t}function Lr(e,t){let n=e[ni]?.(t)??e.issuer;if(t.claims.iss!==n)throw k('unexpected JWT "iss" (issuer) claim value',nt,{expected:n,claims:t.claims,claim:"iss"});return t}var eo=new WeakSet;function Dr(e){return eo.add(e),e}var Or=Symbol();async function us(e,t,n,o,s,a,i){if(Qn(e),Xn(t),!eo.has(o))throw B('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',me);re(s,'"redirectUri"');let c=Be(o,"code");if(!c)throw k('no authorization code in "callbackParameters"',E);let p=new URLSearchParams(i?.additionalParameters);return p.set("redirect_uri",s),p.set("code",c),a!==Or&&(re(a,'"codeVerifier"'),p.set("code_verifier",a)),Ar(e,t,n,"authorization_code",p,i)}var ps={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Mr(e,t){for(let n of e)if(t.claims[n]===void 0)throw k(`JWT "${n}" (${ps[n]}) claim missing`,E,{claims:t.claims});return t}function Nr(e,t){if(typeof t.claims[e]!="string")throw k(`unexpected JWT "${e}" (${ps[e]}) claim type`,E,{claims:t.claims});return t}function Ur(e,t,n,o,s){return Qr(n,Xr.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),ss(t),as(t),s).then(Mr.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Lr.bind(void 0,e)).then(Er.bind(void 0,t.client_id)).then(Nr.bind(void 0,"sub"))}function hs(e,t){if(t===Yt)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Yt:(Kt(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Ir(e){e.auth_time!==void 0&&Kt(e.auth_time,!0,'ID Token "auth_time" (authentication time)',E,{claims:e})}function ms(e,t,n){if(n===Yt)return;let o=rs()+ss(e),s=as(e);if(t.auth_time+n<o-s)throw k("too much time has elapsed since the last End-User authentication",Yn,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function fs(e,t){let n=t===Vt?void 0:t;if(e.nonce!==n)throw k('unexpected ID Token "nonce" claim value',nt,{expected:n,claims:e,claim:"nonce"})}function jr(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw k('ID Token "aud" (audience) claim includes additional untrusted audiences',nt,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw k('unexpected ID Token "azp" (authorized party) claim value',nt,{expected:e.client_id,claims:t,claim:"azp"})}}var Vt=Symbol(),Yt=Symbol();async function _s(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?Hr(e,t,n,o.expectedNonce,o.maxAge,o[Bo],o.recognizedTokenTypes):Wr(e,t,n,o?.maxAge,o?.[Bo],o?.recognizedTokenTypes)}async function Hr(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=Vt;break;case Vt:break;default:re(o,'"expectedNonce" argument'),c.push("nonce")}s=hs(t,s),s!==Yt&&c.push("auth_time");let p=await ls(e,t,n,c,a,i);re(p.id_token,'"response" body "id_token" property',E,{body:p});let d=Xt(p);return ms(t,d,s),fs(d,o),p}async function Wr(e,t,n,o,s,a){let i=await ls(e,t,n,void 0,s,a),c=Xt(i);return c&&(ms(t,c,hs(t,o)),fs(c,Vt)),i}var Jr="OAUTH_WWW_AUTHENTICATE_CHALLENGE",zr="OAUTH_RESPONSE_BODY_ERROR",Br="OAUTH_UNSUPPORTED_OPERATION",Fr="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Vn="OAUTH_PARSE_ERROR",E="OAUTH_INVALID_RESPONSE";var qr="OAUTH_RESPONSE_IS_NOT_JSON",$s="OAUTH_RESPONSE_IS_NOT_CONFORM",Kr="OAUTH_HTTP_REQUEST_FORBIDDEN",Gr="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Yn="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",nt="OAUTH_JWT_CLAIM_COMPARISON_FAILED",Vr="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var Yr="OAUTH_MISSING_SERVER_METADATA",Zr="OAUTH_INVALID_SERVER_METADATA";function to(e){if(e.bodyUsed)throw B('"response" body has been used already',me)}async function Qr(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new tt("JWE decryption is not configured",{cause:e});if(c!==3)throw k("Invalid JWT",E,e);let p;try{p=JSON.parse(Jn(Ft(a)))}catch(m){throw k("failed to parse JWT Header body as base64url encoded JSON",Vn,m)}if(!qt(p))throw k("JWT Header must be a top level object",E,e);if(t(p),p.crit!==void 0)throw new tt('no JWT "crit" header parameter extensions are supported',{cause:{header:p}});let d;try{d=JSON.parse(Jn(Ft(i)))}catch(m){throw k("failed to parse JWT Payload body as base64url encoded JSON",Vn,m)}if(!qt(d))throw k("JWT Payload must be a top level object",E,e);let l=rs()+n;if(d.exp!==void 0){if(typeof d.exp!="number")throw k('unexpected JWT "exp" (expiration time) claim type',E,{claims:d});if(d.exp<=l-o)throw k('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Yn,{claims:d,now:l,tolerance:o,claim:"exp"})}if(d.iat!==void 0&&typeof d.iat!="number")throw k('unexpected JWT "iat" (issued at) claim type',E,{claims:d});if(d.iss!==void 0&&typeof d.iss!="string")throw k('unexpected JWT "iss" (issuer) claim type',E,{claims:d});if(d.nbf!==void 0){if(typeof d.nbf!="number")throw k('unexpected JWT "nbf" (not before) claim type',E,{claims:d});if(d.nbf>l+o)throw k('unexpected JWT "nbf" (not before) claim value',Yn,{claims:d,now:l,tolerance:o,claim:"nbf"})}if(d.aud!==void 0&&typeof d.aud!="string"&&!Array.isArray(d.aud))throw k('unexpected JWT "aud" (audience) claim type',E,{claims:d});return{header:p,claims:d,jwt:e}}function Xr(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw k('unexpected JWT "alg" header parameter',E,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw k('unexpected JWT "alg" header parameter',E,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw k('unexpected JWT "alg" header parameter',E,{header:o,expected:n,reason:"default value"});return}throw k('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function Be(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw k(`"${t}" parameter must be provided only once`,E);return n}var ei=Symbol(),ti=Symbol();function ys(e,t,n,o){if(Qn(e),Xn(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw B('"parameters" must be an instance of URLSearchParams, or URL',fe);if(Be(n,"response"))throw k('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',E,{parameters:n});let s=Be(n,"iss"),a=Be(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw k('response parameter "iss" (issuer) missing',E,{parameters:n});if(s&&s!==e.issuer)throw k('unexpected "iss" (issuer) response parameter value',E,{expected:e.issuer,parameters:n});switch(o){case void 0:case ti:if(a!==void 0)throw k('unexpected "state" response parameter encountered',E,{expected:void 0,parameters:n});break;case ei:break;default:if(re(o,'"expectedState" argument'),a!==o)throw k(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',E,{expected:o,parameters:n})}if(Be(n,"error"))throw new Kn("authorization response from the server is an error",{cause:n});let c=Be(n,"id_token"),p=Be(n,"token");if(c!==void 0||p!==void 0)throw new tt("implicit and hybrid flows are not supported");return Dr(new URLSearchParams(n))}async function gs(e,t=Xo){let n;try{n=await e.json()}catch(o){throw t(e),k('failed to parse "response" body as JSON',Vn,o)}if(!qt(n))throw k('"response" body must be a top level object',E,{body:n});return n}var qo=Symbol(),ni=Symbol();var wt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",bt={client_id:wt("client")},bs=`${location.origin}/signed-in`,oo="sign-in",Fe=null,so=null,no,ws=null,ao=new Set,vt=()=>Fe,V=()=>ws;function vs(e){return ao.add(e),()=>{ao.delete(e)}}function Ss(){if(Fe){Fe=null;for(let e of ao)e()}}function ks(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(wt("issuer")).hostname);return{[Qt]:e}}async function ro(){if(!no){let e=new URL(wt("issuer"));no=await Qo(e,await Zo(e,ks()))}return no}async function qe(){let{authorization_endpoint:e}=await ro();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:es(),state:ts(),nonce:ns(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(oo,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...bt,response_type:"code",redirect_uri:bs,scope:wt("scope"),audience:wt("audience"),state:t.state,nonce:t.nonce,code_challenge:await os(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function si(){let e=JSON.parse(sessionStorage.getItem(oo)??"null");if(sessionStorage.removeItem(oo),!e)return qe();let t=await ro(),n=ys(t,bt,new URL(location.href),e.state),o=await us(t,bt,is(),n,bs,e.verifier,ks()),s=await _s(t,bt,o,{expectedNonce:e.nonce,requireIdToken:!0});Fe=s.access_token,so=s.id_token??null,ws=ai(Xt(s),Fe),history.replaceState(null,"",e.place)}function ai(e,t){let n=ri(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function ri(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function xs(){return location.pathname==="/signed-in"?await si():await qe(),Fe!==null}async function Ps(){let{end_session_endpoint:e}=await ro(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",bt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),so&&t.searchParams.set("id_token_hint",so)),Fe=null,sessionStorage.clear(),location.assign(t)}var ue=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function T(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${vt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ue({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=ii(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&Ss(),new ue(c?.detail?c:{status:a.status,...Ts(a.status)})}function ii(e){try{return JSON.parse(e)}catch{return null}}function Ts(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Re(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var C=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,Ke=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function St(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var ot=async()=>(await L(T("GET","/pms"))).items,en=()=>St(e=>L(T("GET",`/properties${Re({limit:200,cursor:e})}`))),pe=e=>Ke(T("GET",`${C(e)}/integration`)),As=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/pms`,{body:{pms:t},etag:n})),tn=e=>St(t=>L(T("GET",`/credentials${Re({pms:e,limit:200,cursor:t})}`))),Rs=e=>L(T("POST","/credentials",{body:e})),Cs=(e,t)=>L(T("PUT",`/credentials/${e}`,{body:t})),Es=e=>L(T("POST",`/credentials/${e}/verification`,{body:{}})),Ls=e=>L(T("DELETE",`/credentials/${e}`)),Ds=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Os=async e=>(await L(T("GET",`${C(e)}/integration/pms-properties`))).items,Ms=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Ns=async e=>(await L(T("GET",`${C(e)}/integration/lease-statuses`))).items,Us=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),io=(e,t={})=>L(T("GET",`${C(e)}/integration/preview${Re(t)}`)),Is=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/activation`,{body:t,etag:n})),js=(e,t,n)=>Ke(T("PUT",`${C(e)}/integration/settings`,{body:t,etag:n})),Hs=(e,t)=>L(T("DELETE",`${C(e)}/integration`,{etag:t})),Ws=(e,t)=>L(T("GET",`${C(e)}/people${Re(t)}`)),Js=(e,t)=>L(T("GET",`${C(e)}/people/${encodeURIComponent(t)}`)),zs=(e,t,n)=>L(T("PUT",`${C(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Bs=(e,t)=>L(T("GET",`${C(e)}/explanations${Re(t)}`)),nn=async e=>(await L(T("GET",`${C(e)}/units`))).units,Fs=async e=>(await L(T("GET",`${C(e)}/unit-mapping`))).items,qs=async(e,t)=>(await L(T("PUT",`${C(e)}/unit-mapping`,{body:{items:t}}))).items,Ks=async e=>(await L(T("POST",`${C(e)}/unit-mapping/suggestions`,{body:{}}))).items,Gs=async e=>(await L(T("GET",`${C(e)}/access-suggestions`))).items,Vs=(e,t)=>L(T("POST",`${C(e)}/access-suggestions/decision`,{body:t})),Ys=e=>L(T("POST",`${C(e)}/syncs`,{body:{}})),on=(e,t={})=>L(T("GET",`${C(e)}/syncs${Re(t)}`)),kt=(e,t,n={})=>L(T("GET",`${C(e)}/syncs/${encodeURIComponent(t)}${Re(n)}`)),Zs=(e,t,n)=>L(T("POST",`${C(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Qs=(e,t)=>L(T("DELETE",`${C(e)}/syncs/${t}/approval`)),Xs=(e,t)=>L(T("POST",`${C(e)}/syncs/${t}/undo`,{body:{}})),ea=e=>St(t=>L(T("GET",`${C(e)}/alerts${Re({status:"open",limit:200,cursor:t})}`))),ta=(e,t,n)=>L(T("POST",`${C(e)}/alerts/${t}/resolution`,{body:{action:n}})),na=(e,t={})=>L(T("GET",`${C(e)}/audit${Re(t)}`));async function oa(e){let t={authorization:`Bearer ${vt()??""}`},n=await fetch(`/v1${C(e)}/audit.csv`,{headers:t});if(!n.ok)throw new ue({status:n.status,...Ts(n.status)});return n.text()}function sa(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function A(e,t){let[n,o]=b({data:null,problem:null,loading:!0}),[s,a]=b(0),i=W(null);I(()=>{let d=!0,l=i.current?.every((m,h)=>m===t[h]);return o(m=>({data:l?m.data:null,problem:null,loading:!0})),i.current=t,e().then(m=>d&&o({data:m,problem:null,loading:!1}),m=>d&&o(h=>({...h,problem:ra(m),loading:!1}))),()=>{d=!1}},[...t,s]);let c=le(()=>a(d=>d+1),[]),p=le(d=>o({data:d,problem:null,loading:!1}),[]);return{...n,reload:c,replace:p}}function ra(e){return e instanceof ue?e:(console.error(e),new ue({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function ge(e,t){let n=A(()=>e(),t),[o,s]=b({items:[]}),[a,i]=b(!1);I(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let d=await e(o.cursor).catch(()=>null);if(i(!1),!d)return n.reload();s({items:[...o.items,...d.items],cursor:d.next_cursor})},p=async()=>{o.cursor&&s({items:[...o.items,...await St(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:p}}function j(e){let[t,n]=b({busy:!1,problem:null}),o=W(!1),s=W(e);s.current=e;let a=le(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let p=await s.current(...c);return n({busy:!1,problem:null}),p}catch(p){n({busy:!1,problem:ra(p)});return}finally{o.current=!1}}},[]),i=le(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function sn(e,t){let n=`draft ${e}`,[o,s]=b(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=le(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=le(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var aa=e=>e.status==="queued"||e.status==="running",ci=e=>new Promise(t=>setTimeout(t,e));function st(e,t,n=null){let[o,s]=b(null),[a,i]=b(n),c=W(t);c.current=t,I(()=>{if(n)return;let d=!0;return(async()=>{let l=(await on(e,{limit:1})).items[0];d&&l&&aa(l)&&i(l.sync_id)})().catch(()=>{}),()=>{d=!1}},[e]),I(()=>{let d=!0;return(async()=>{for(let l=1e3;a&&d;l=Math.min(l*1.1,5e3)){let m=await kt(e,a,{limit:1}).catch(()=>null);if(!d||!vt())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!aa(m)){i(null),c.current();return}await ci(l)}})(),()=>{d=!1}},[e,a]);let p=j(async()=>{s(null);let{sync_id:d}=await Ys(e);sa("The sync was asked for."),i(d)});return{sync:o,running:a!==null,start:p,follow:i,forget:()=>s(null)}}var at=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),ia=(e,t)=>at(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function an(e,t,n){let o=at(t,{dateStyle:"short"}),s=new Date(e),a=at(t,{timeStyle:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=at(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${at(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}var Ge=e=>e?at("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var se=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,Q={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},be={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},ee={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},other:{name:"Other",kind:"",means:"Neither: an applicant, denied, cancelled; never pulled in"}},Me={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},rt={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},di={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %"},_e=e=>se(di,e)??dn(e),rn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},we={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},$e={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out: their access ends at once, and the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out: all their access ends at once. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."}},li={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}};function it(e){let[t,n]=e.split(":"),o=t==="alerted"?se(we,n):void 0;return o?{name:`Flagged: ${o.name}`,why:o.why}:se(li,e)??{name:dn(e),why:""}}var Ne={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},ca={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},da={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},cn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function Ue(e){switch(e.reason){case"too_many_move_outs":return`${Ve(e.move_outs)} would move out; more than ${e.allowed} at once need a manager.`;case"roster_shrank":return`The PMS gave ${ct(e.now)}; it gave ${e.before} before. A permission may have been lost in the PMS.`;case"first_sync":return`${Ve(e.move_outs)} would move out with the first sync of these settings.`;case"long_pause":return`${Ve(e.move_outs)} would move out after a week or more without a sync that succeeded.`}}var O=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,Ve=e=>O(e,"person","people"),ct=e=>O(e,"resident"),dn=e=>{let t=e.replaceAll(/[_:]/g," ");return t.charAt(0).toUpperCase()+t.slice(1)},X=e=>e==null||e===""?"\u2014":e;var la=!0;function z({title:e,lead:t,actions:n,children:o}){let s=W(null),{path:a}=Z();return I(()=>{document.title=`${e} \xB7 Door`},[e]),I(()=>{la||s.current?.focus({preventScroll:!0}),la=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var dt=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,G=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function ui(e){let t=e.split("/").filter(n=>n&&!/^\d+$/.test(n)).pop()??"";return _e(t)}function F({problem:e,retry:t,title:n}){return e?r`
    <${G} kind="bad" alert title=${n??e.title}>
      <p>${dt(e.message)}</p>
      ${e.errors.length>1&&r`
        <ul>${e.errors.map(o=>r`<li>${ui(o.pointer)}: ${dt(o.detail)}</li>`)}</ul>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<span class="hint">Request ${e.requestId}</span>`}
        </div>`}
    <//>`:null}var co=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,H=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,lo=()=>r`
  <div class="card">
    <${H} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function P({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${F} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${lo} />`:e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${co} lines=${t} />`}function y({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var xt=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function D({at:e,zone:t,never:n="never"}){return e?r`<time datetime=${e} title=${ia(e,t)}>${an(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ye({label:e,help:t,wrong:n,optional:o,...s}){let a=yt(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${dt(n)}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?dt(t):t}</span>`}
    </div>`}function ve({label:e,value:t,onSearch:n}){let o=W(0);return r`
    <input type="search" class="input search" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} />`}var Ie=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${y} busy=${t} onClick=${n}>Show more<//></div>`:null;function ln({label:e,kind:t="",children:n}){let o=W(null);return I(()=>{let a=i=>{let c=o.current?.contains(i.target),p=i.target.closest?.(".menu > div");o.current&&(!c||p)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function ae(){let[e,t]=b(null);return[e,le(n=>t(n===null?null:{text:n}),[])]}function ne({of:e}){let t=W(null);return I(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var ua=Oe({names:{},want:()=>{}}),Ze=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function je(){let{names:e,want:t}=Ae(ua);return I(t,[]),e}function pa({property:e,children:t}){let[n,o]=b(!1),s=A(async()=>{let i=n?await nn(e):[];return Object.fromEntries(i.map(c=>[c.unit_id,c.name]))},[e,n]),a=le(()=>o(!0),[]);return r`<${ua.Provider} value=${{names:s.data??{},want:a}}>${t}<//>`}var pi={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},uo=50;function ha({property:e}){let t=e.property_id,n=A(async()=>{let[o,s]=await Promise.all([Gs(t),pe(t)]);return{suggestions:o,card:s}},[t]);return r`
    <${z} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${P} of=${n} lines=${8}>${o=>r`<${hi} ...${o} property=${e} reload=${n.reload} />`}<//>
    <//>`}function hi({suggestions:e,card:t,property:n,reload:o}){let[s,a]=b([]),[i,c]=ae(),p=je(),d=V()?.canManage??!1,l=[...e].sort((f,g)=>+!f.suggestion_id-+!g.suggestion_id),m=l.flatMap(f=>f.suggestion_id??[]),h=s.filter(f=>m.includes(f)),u=j(async(f,g)=>{let{decided:v,gone:x}=await Vs(n.property_id,{action:f,suggestion_ids:g});c(`${f==="approve"?"Updated access for":"Discarded the suggestion for"} ${O(v.length,"person","people")}.${x.length?` ${x.length} had changed in the meantime; look again.`:""}`),a([]),o()}),_=f=>a(h.includes(f)?h.filter(g=>g!==f):[...h,f]),$=m.slice(0,uo),w=$.length>0&&$.every(f=>h.includes(f));return e.length?r`
    <${ne} of=${i} />
    <${F} problem=${u.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the first ${$.length}" checked=${w} onChange=${()=>a(w?[]:$)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${l.map(f=>{let g=f.suggestion_id,{name:v,kind:x}=ca[f.kind],q=[f.unit_id&&(p[f.unit_id]??f.unit_id),...f.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${f.person_id}>
                <td>${g&&d&&r`<input type="checkbox" aria-label="${v}: ${f.name}" checked=${h.includes(g)}
                  disabled=${!h.includes(g)&&h.length>=uo} onChange=${()=>_(g)} />`}</td>
                <td><${R} kind=${x}>${v}<//></td>
                <th scope="row"><a href="/properties/${n.property_id}/people/${f.person_id}">${f.name}</a></th>
                <td data-label="To">${q}</td>
                <td>${pi[f.kind]??f.reason}</td>
                <td data-label=${f.since?"Since":void 0}><${D} at=${f.since} zone=${n.time_zone} never="" /></td>
                <td>${g&&d&&r`<${y} kind="small plain" aria-label="Discard: ${f.name}" onClick=${()=>u.run("reject",[g])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${O(h.length,"suggestion")} selected; at most ${uo} at once.</span>
        <${y} kind="primary" busy=${u.busy} disabled=${!h.length} onClick=${()=>u.run("approve",h)}>Update Access<//>
      </div>`}`:r`
      <${ne} of=${i} />
      <div class="card"><${H} title="Nothing to review">
        <p>Automated Access is: ${Ne[t.automated_access].name}. ${Ne[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${n.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function lt({title:e,onClose:t,children:n}){let o=W(null),s=yt();return I(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function ie({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${lt} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${F} problem=${s.problem} />
      <div class="row end">
        <${y} onClick=${i}>Cancel<//>
        <${y} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}function fa({property:e,refresh:t}){let n=A(()=>ea(e.property_id),[e.property_id]),[o,s]=ae(),a=i=>{s(i),n.reload(),t()};return r`
    <${z} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${ne} of=${o} />
      <${P} of=${n} lines=${8}>${i=>i.length?mi(i).map(c=>{let p=i.filter(d=>d.kind===c);return r`<${fi} key=${c} kind=${c} alerts=${p} property=${e} resolved=${a} />`}):r`<div class="card"><${H} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var ma=Object.keys(we),mi=e=>[...new Set(e.map(t=>t.kind))].sort((t,n)=>ma.indexOf(t)-ma.indexOf(n));function fi({kind:e,alerts:t,property:n,resolved:o}){let s=`/properties/${n.property_id}/integrations/settings`;return r`
    <section class="card flush" aria-labelledby=${e}>
      <div class="card-head stack tight">
        <h2 id=${e}>${t[0].title} <span class="hint">${O(t.length,"alert")}</span></h2>
        <p class="hint">${t[0].why}</p>
        ${e==="unmapped_unit"&&r`<p>Map them, or correct the residents’ units in the PMS. <a href="${s}/units">Map the units</a></p>`}
        ${e==="credential_failing"&&r`<p><a href="${s}/pms">Enter the new credential</a></p>`}
      </div>
      <ul class="plain-list">
        ${t.map(a=>r`<li key=${a.alert_id}><${_i} alert=${a} property=${n} resolved=${o} /></li>`)}
      </ul>
    </section>`}function _i({alert:e,property:t,resolved:n}){let[o,s]=b(null),a=e.person?.name??e.residents[0]?.name??e.unit?.label??e.title,i=j(async()=>{if(o)try{await ta(t.property_id,e.alert_id,o),s(null),n(`${$e[o].name}: done for ${a}.`)}catch(d){if(!(d instanceof ue)||d.code!=="alert_closed")throw d;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}}),c=()=>{s(null),i.clear()},p=`About ${a}`;return r`
    <article class="stack tight" aria-label=${p}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.unit?r`<p><strong>${e.unit.building?`${e.unit.building}, `:""}${e.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${e.residents.map(d=>d.name).join(", ")}</span></p>`:r`<${$i} alert=${e} property=${t} />`}
      <div class="row between">
        <span class="hint">${!e.unit&&`${e.remedy} `}Open since <${D} at=${e.opened_at} zone=${t.time_zone} />.</span>
        ${V()?.canManage&&r`
          <div class="row">
            ${e.actions.map(d=>r`
              <${y} kind="small ${$e[d].danger?"danger":""}" aria-label="${$e[d].name}: ${a}" onClick=${()=>s(d)}>${$e[d].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`
        <${ie} title="${$e[o].name}: ${a}?" does=${r`<p>${$e[o].does}</p>`} action=${$e[o].name}
          danger=${$e[o].danger} doing=${i} onConfirm=${i.run} onClose=${c} />`}
    </article>`}function $i({alert:e,property:t}){let{person:n,residents:o}=e,s=je();if(!o.length&&!n)return null;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},p=a.filter(d=>o.some(l=>l[d])||c?.[d]);return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map(d=>r`<th scope="col">In the PMS <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${p.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":_e(d)}</th>
            ${o.map(l=>r`<td>${X(l[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:X(c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}function un({counts:e}){let t=Object.values(e.skipped).reduce((n,o)=>n+o,0);return r`
    <dl class="counts">
      ${[["Residents",e.residents],["Created",e.created],["Linked",e.linked],["Updated",e.updated],["Moved out",e.moved_out],["Flagged",e.alerted],["Skipped",t],["Unchanged",e.unchanged]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Qe(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n} ${o}`).join(", "):"Nothing new"}function yi(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${Qe(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function ut({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${F} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${G} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong></div>
          <p>${yi(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${y} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${G} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error?.detail}</p><div class="row">${i}${c}</div>
      <//>`:n.status==="held"?r`
      <${G} kind="warn" alert title="The sync waits for your decision">
        ${n.hold_reasons.map(p=>r`<p>${Ue(p)}</p>`)}
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${G} kind="good">
        <p><strong>Synced.</strong> ${ct(n.counts.residents)} in the PMS. ${Qe(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${O(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var ce={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},ye=Object.keys(ce);function _a({property:e,refresh:t}){let n=A(()=>pe(e.property_id),[e.property_id]),{query:o}=Z(),s=st(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${z} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${ut} following=${s} property=${e.property_id} />
      <section class="card" aria-labelledby="user-sync">
        <${P} of=${n}>${a=>r`<${gi} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function gi({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=V()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${be[e.state].kind}>${be[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${bi} card=${e} base=${o} />
      ${e.pms&&r`<${wi} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${ce[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/${s?"pms":"syncs"}">${s?"Manage Settings":"See syncs"}</a>`}
        ${e.enabled&&r`<${y} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function bi({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${G} kind="warn" title="The last sync waits for your decision">
        ${n.hold_reasons.map(o=>r`<p>${Ue(o)}</p>`)}
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${G} kind="bad" title=${n?.error?.code.startsWith("credential")?we.credential_failing.name:"The last sync failed"}>
      <p>${n?.error?.detail??we.credential_failing.why}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}</p>
    <//>`}var wi=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&Q[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${D} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Qe(e.last_sync.counts):Me[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${D} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${O(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;function $a({property:e,refresh:t}){let n=e.property_id,{query:o,route:s}=Z(),{lifecycle:a="",q:i=""}=o,c=ge($=>Ws(n,{lifecycle:a,q:i,cursor:$}),[n,a,i]),p=A(()=>pe(n),[n]),d=st(n,()=>{c.reload(),p.reload(),t()}),l=$=>{let w=new URLSearchParams(Object.entries({lifecycle:a,q:i,...$}).filter(([,f])=>f));s(`/properties/${n}/people${w.size?`?${w}`:""}`,!0)},m=p.data?.enabled??!1,h=j(async()=>{await c.goToEnd(),setTimeout(print)}),u=r`Last sync: <strong><${D} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${p.data?.next_sync_at&&r`. Next: <${D} at=${p.data.next_sync_at} zone=${e.time_zone} />`}`,_=r`
    <${ln} label=${r`Actions <span aria-hidden="true">▾</span>`} kind="primary">
      ${m?r`<button type="button" disabled=${d.running} onClick=${d.start.run}>${d.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${z} title="People" lead=${u} actions=${_}>
      <${ut} following=${d} property=${n} />
      <${F} problem=${h.problem} />
      <div class="row no-print">
        <${ve} label="Search by name, email or unit" value=${i} onSearch=${$=>l({q:$})} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${a} onChange=${$=>l({lifecycle:$.currentTarget.value})}>
            <option value="">All</option>
            ${["future","current","past"].map($=>r`<option value=${$}>${ee[$].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${P} of=${c} lines=${10}>${$=>$.length?r`<${vi} people=${$} property=${e} />`:r`<${ki} property=${e} filtered=${!!(i||a)} on=${m} />`}<//>
      </div>
      ${c.more&&r`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${Ie} more=${c.more} busy=${c.busy} onMore=${c.goOn} />
    <//>`}var vi=({people:e,property:t})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lifecycle</th>
        <th scope="col">Lease status</th><th scope="col">Access</th><th scope="col">From</th></tr>
    </thead>
    <tbody>
      ${e.map(n=>r`
        <tr>
          <th scope="row"><a href="/properties/${t.property_id}/people/${n.person_id}">${n.first_name} ${n.last_name}</a></th>
          <td class="long">${n.email}</td>
          <td data-label="Unit" class="short">${X(n.unit?.name)}</td>
          <td><${R} kind=${ee[n.lifecycle].kind}>${ee[n.lifecycle].name}<//></td>
          <td data-label="Lease status">${X(n.lease?.status)}</td>
          <td data-label="Access">${Si[n.access.state]}</td>
          <td data-label="From">${n.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,Si={unmanaged:"By hand",granted:"Granted",ended:"Ended"},ki=({property:e,filtered:t,on:n})=>t?r`<${H} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`:n?r`<${H} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`:r`
    <${H} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`;function pn({property:e,about:t}){let n=A(()=>Bs(e.property_id,t),[t.email,t.pms_resident_id]);return r`
    <${P} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        ${o.to_do&&r`<p>${o.to_do}</p>`}
        ${o.residents.map(s=>r`<${xi} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${we[s.kind].name}</a></p>`)}
        <p class="hint">The PMS was asked <${D} at=${o.asked_at} zone=${e.time_zone} />.</p>
      </div>`}<//>`}var xi=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${it(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${_e(n.field)}</th><td>${X(n.pms)}</td><td>${X(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var hn=e=>e.person_id&&e.outcome!=="created",mn=e=>e.rule==="R12",fn=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(hn))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${Pi} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${X(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${X(o.resident?.unit)}</td>
          <td data-label="Lease status">${X(o.resident?.lease_status)}</td>
          ${(n||hn(o))&&r`
            <td>
              ${n&&(mn(o)?r`<${R} kind="bad">Moves out<//>`:r`<${R}>${it(o.outcome).name}<//>`)}
              ${hn(o)&&r`<${Pt} fields=${o.fields} />`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function Pi({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${hn(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function Pt({fields:e}){let t=je();return e.map(({field:n,from:o,to:s})=>r`
    <${xt} name=${_e(n)} from=${o&&ya(n,o,t)} to=${X(s&&ya(n,s,t))} />`)}function ya(e,t,n){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(o=>n[o]??dn(o)).join(", ");case"lifecycle":return se(ee,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":return Ge(t);default:return t}}function ga({property:e,params:t}){let n=A(()=>Js(e.property_id,t.person),[e.property_id,t.person]),o=n.data?`${n.data.first_name} ${n.data.last_name}`:"Person";return r`
    <${z} title=${o} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${P} of=${n} lines=${10}>${s=>r`
        <${Ti} person=${s} zone=${e.time_zone} />
        <${Ri} person=${s} property=${e} changed=${n.reload} />
        <${Ci} email=${s.email} property=${e} />
        <${Ei} history=${s.history} property=${e} />`}<//>
    <//>`}var Ti=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",X(e.phone)],["Unit",X(e.unit?.name)],["Lease status",X(e.lease?.status)],["Lease",e.lease?`${Ge(e.lease.starts_on)} to ${Ge(e.lease.ends_on)}`:"\u2014"],["Move-in",Ge(e.moved_in_on)],["Move-out",Ge(e.moved_out_on)],["Record in the PMS",e.pms_ref?`${Q[e.pms_ref.pms]}, ${e.pms_ref.pms_property_id}, ${e.pms_ref.pms_resident_id}`:"Not linked"]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${D} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,Ai={current:"They get access by their unit, as residents here do. It holds until the PMS says another lifecycle or unit.",future:"All their access ends at once, keys given by hand too. It holds until the PMS says another lifecycle or unit.",past:"They move out: all their access ends at once, keys given by hand too. The account is kept. It holds until the PMS says another lifecycle or unit."};function Ri({person:e,property:t,changed:n}){let[o,s]=b(null),[a,i]=ae(),c=j(async()=>{o&&(await zs(t.property_id,e.person_id,o),i(`${e.first_name} ${e.last_name} is now ${ee[o].name}.`),s(null),n())}),p=["future","current","past"].filter(l=>l!==e.lifecycle),{access:d}=e;return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${ee[e.lifecycle].kind}>${ee[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${D} at=${d.starts_at} zone=${t.time_zone} />: their unit${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${D} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${ne} of=${a} />
      ${V()?.canManage&&r`
        <div class="row">
          ${p.map(l=>r`<${y} key=${l} kind=${l==="current"?"":"danger"} onClick=${()=>s(l)}>Set to ${ee[l].name}<//>`)}
        </div>`}
      ${o&&r`
        <${ie} title="Set ${e.first_name} ${e.last_name} to ${ee[o].name}?" does=${r`<p>${Ai[o]}</p>`}
          action="Set to ${ee[o].name}" danger=${o!=="current"} doing=${c} onConfirm=${c.run}
          onClose=${()=>{s(null),c.clear()}} />`}
    </section>`}function Ci({email:e,property:t}){let[n,o]=b(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${pn} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${y} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var Ei=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${D} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${rn[n.kind]}</th>
              <td><${Pt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${se(rt,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;function ba({properties:e}){let[t,n]=b(""),o=e.filter(s=>s.name.toLowerCase().includes(t.trim().toLowerCase()));return r`
    <${z} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${e.length>8&&r`<${ve} label="Search properties" value=${t} onSearch=${n} />`}
      <div class="card flush">
        ${o.length?r`<${Li} properties=${o} />`:r`
          <${H} title=${e.length?`No property has \u201C${t}\u201D in its name`:"You manage no property yet"}>
            ${!e.length&&r`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`}var Li=({properties:e})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${e.map(({property_id:t,name:n,time_zone:o,integration:s})=>r`
        <tr>
          <th scope="row"><a href="/properties/${t}/people">${n}</a></th>
          <td data-label="PMS">${s.pms?Q[s.pms]:"\u2014"}</td>
          <td><a href="/properties/${t}/integrations" aria-label="Integrations of ${n}: ${be[s.state].name}">
            <${R} kind=${be[s.state].kind}>${be[s.state].name}<//></a></td>
          <td data-label="Last sync"><${D} at=${s.last_sync_at} zone=${o} /></td>
          <td>${s.open_alerts?r`<a href="/properties/${t}/alerts">${O(s.open_alerts,"alert")}</a>`:r`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;function po(e,t,n,o){let[s,a]=b(null),i=j(async c=>{try{let p=await n(c);a(null),o(p)}catch(p){if(!(p instanceof ue)||p.code!=="version_mismatch")throw p;a(await pe(e))}});return{busy:i.busy,problem:i.problem,save:()=>i.run(t.etag),conflict:s&&{now:s,saveMine:()=>i.run(s.etag),takeTheirs:()=>{a(null),o(s)}}}}function Se({property:e,card:t,saved:n},o,s,a){let[i,c,p]=sn(`${e.property_id} v${t.version} ${o}`,s),d=po(e.property_id,t,l=>a(e.property_id,i,l),l=>{p(),n(l)});return{value:i,set:c,saving:d}}function he({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${G} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${F} problem=${e.problem} />
      <div class="row">
        <${y} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${y} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${F} problem=${e.problem} />`}function _n(e){let{property:t,card:n,action:o,back:s}=e,a=A(async()=>{let[f,g]=await Promise.all([Os(t.property_id),en()]),v=Object.fromEntries(g.map(x=>[x.property_id,x.name]));return{seen:f,names:v}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(f=>f.pms_property_id),{value:c,set:p,saving:d}=Se(e,"properties",i,Ms),[l,m]=b(""),[h,u]=b(!1),_=f=>{f.preventDefault(),u(!c.length),c.length&&d.save()},$=f=>p(c.includes(f)?c.filter(g=>g!==f):[...c,f]),w=f=>`${f.name} ${f.pms_property_id} ${f.address??""}`.toLowerCase().includes(l.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${_}>
      <${P} of=${a}>${({seen:f,names:g})=>{let v=q=>f.find(oe=>oe.pms_property_id===q)?.name??q,x=f.filter(w);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${f.length>6&&r`<${ve} label="Search by name or ID" value=${l} onSearch=${m} />`}
            <p class="hint" role="status">${O(c.length,"property","properties")} selected${l&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(q=>r`<${Di} one=${q} names=${g} own=${t.property_id} checked=${c.includes(q.pms_property_id)} onChange=${()=>$(q.pms_property_id)} />`)}
            </div>
            ${!f.length&&r`
              <${H} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${y} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${he} saving=${d} mine=${c.map(v).join(", ")}
            theirs=${q=>q.pms_properties.map(oe=>oe.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${d.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Di({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function $n(e){let{property:t,card:n,action:o,back:s}=e,a=A(()=>Ns(t.property_id),[t.property_id]),{value:i,set:c,saving:p}=Se(e,"statuses",n.excluded_lease_statuses,Us),d=h=>{h.preventDefault(),p.save()},l=h=>c(i.includes(h)?i.filter(u=>u!==h):[...i,h]),m=h=>h.length?[...h].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${d}>
      <${P} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated.</p>
          <div class="choices">
            ${h.map(u=>r`<${Oi} one=${u} checked=${i.includes(u.status)} onChange=${()=>l(u.status)} />`)}
          </div>
        </fieldset>
        <${Mi} statuses=${h} excluded=${i} />`}<//>
      <${he} saving=${p} mine=${m(i)} theirs=${h=>m(h.excluded_lease_statuses)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${p.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Oi({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=ee[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${ct(e.residents)} now</span>
    </label>`}function Mi({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${ct(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var wa=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);function va(e){let{card:t,action:n}=e,o={mode:t.automated_access,keys:t.common_area_keys.join(`
`),threshold:String(t.held_changes_threshold)},{value:s,set:a,saving:i}=Se(e,"access",o,(h,{mode:u,keys:_,threshold:$},w)=>js(h,{automated_access:u,common_area_keys:wa(_),held_changes_threshold:Number($)},w)),c=wa(s.keys),p=h=>{h.preventDefault(),i.save()},d=h=>i.problem?.errors.find(u=>u.pointer.startsWith(h))?.detail,l=h=>h.currentTarget.value,m=(h,u,_)=>`${Ne[h].name}; common areas: ${u.join(", ")||"none"}; held above ${_} %`;return r`
    <form class="card stack" onSubmit=${p}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(Ne).map(([h,{name:u,means:_}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${s.mode===h} onChange=${()=>a({...s,mode:h})} />
              <span><strong>${u}</strong><span class="hint">${_}</span></span>
            </label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="keys">Common area keys <span class="hint">(optional)</span></label>
        <textarea id="keys" class="input" rows="3" aria-describedby="keys-help" value=${s.keys} onInput=${h=>a({...s,keys:l(h)})} />
        ${d("/common_area_keys")&&r`<span class="wrong">${d("/common_area_keys")}</span>`}
        <span class="hint" id="keys-help">One a line, by their names in Door, such as Residents Entrance. Every current resident gets them beside the key of the unit.</span>
      </div>
      <${Ye} label="Hold a sync above this share of move-outs, in %" type="number" min="0" max="100" inputmode="numeric" value=${s.threshold} wrong=${d("/held_changes_threshold")}
        help="A sync that would move out more than this share of the people, and more than five, changes nothing until a manager approves it." onInput=${h=>a({...s,threshold:l(h)})} />
      <${he} saving=${i.problem?.errors.length?{...i,problem:null}:i} mine=${m(s.mode,c,Number(s.threshold))}
        theirs=${h=>m(h.automated_access,h.common_area_keys,h.held_changes_threshold)} />
      <div class="foot"><span /><${y} type="submit" kind="primary" busy=${i.busy}>${n}<//></div>
    </form>`}var Tt=5,Ni={...Q,...ho(Ne),...ho(ee),...ho($e),true:"On",false:"Off"};function ho(e){return Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n]))}var mo=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),Sa=e=>e==null||Array.isArray(e)&&!e.length;function pt(e,t){if(Sa(e))return"none";if(Array.isArray(e)){let n=e.length-Tt;return e.slice(0,Tt).map(o=>pt(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return mo(e)?Object.entries(e).map(([o,s])=>`${_e(o)} ${pt(s,t)}`).join(", "):se(t,String(e))??se(Ni,String(e))??String(e)}function Ui(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:_e(o),from:e?.[o],to:t?.[o]}))}function Ii(e,t){return(mo(e)||mo(t)?Ui(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>pt(o,{})!==pt(s,{}))}var ka=({before:e,after:t,names:n={}})=>Ii(e,t).map(({name:o,from:s,to:a})=>r`
  <${xt} name=${o} from=${Sa(s)?null:pt(s,n)} to=${pt(a,n)} />`);function xa({before:e,after:t}){let n=je(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>Ze(i)===Ze(a)));return r`
    ${t.slice(0,Tt).map(a=>r`
      <${xt} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>Tt&&r`<div class="hint">And ${t.length-Tt} more</div>`}`}function ji({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${xa} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return O(n.length,"suggestion");default:return r`<${ka} before=${t} after=${n} names=${o?{[o.credential_id]:o.name}:{}} />`}}function Pa({property:e,card:t}){let n=e.property_id,o=ge(a=>na(n,{cursor:a}),[n]),s=j(async()=>{let a=URL.createObjectURL(new Blob([await oa(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:a,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(a)});return r`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${y} busy=${s.busy} onClick=${s.run}>Save as CSV<//></div>
    <${F} problem=${s.problem} />
    <${P} of=${o} lines=${8}>${a=>a.length?r`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${a.map(i=>r`
              <tr>
                <td><${D} at=${i.at} zone=${e.time_zone} /></td>
                <th scope="row">${i.actor} <span class="hint">${cn[i.role]}</span></th>
                <td>${da[i.action]}</td>
                <td>${ji(i,t.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${H} title="Nothing was decided yet" /></div>`}<//>
    <${Ie} more=${o.more} busy=${o.busy} onMore=${o.goOn} />`}function yn(e,t,n){let[o,s,a]=sn(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=b({}),[p,d]=b({}),l=h=>(h.kind==="secret"?i[h.name]:o.fields[h.name])??"",m=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:p,value:l,setName:h=>s({...o,name:h}),set:(h,u)=>{d({...p,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:u}):s({...o,fields:{...o.fields,[h.name]:u}})},values:()=>{let h=e.credential_fields.map(u=>[u.name,l(u).trim()]).filter(([,u])=>u);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter($=>$.required&&!l($).trim()&&!($.kind==="secret"&&n.secretsOptional)),u=Object.fromEntries(h.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(u.name="Give it a name."),d(u);let _=Object.keys(u)[0];return _&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!_},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(_=>m.has(_.pointer))?{...h,problem:null}:h}}function gn({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Ye} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Ye} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var fo="new";function bn(e){let{card:t}=e,n=A(async()=>{let[o,s]=await Promise.all([ot(),tn(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${P} of=${n}>${({pms:o,existing:s})=>r`
      <${Hi} ...${e} pms=${o} existing=${s} />`}<//>`}function Hi(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,p=n.credential?.credential_id??(c.length?c[0].credential_id:fo),d=yn(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[l,m]=b(null),h=v=>{d.forget(),o(v)},{value:u,set:_,saving:$}=Se({...e,saved:h},"credential",p,async(v,x,q)=>{let oe=x;if(w){let S=l??await Rs({pms:i.id,...d.values()});m(S),oe=S.credential_id}return Ds(v,oe,q)}),w=u===fo||!c.some(v=>v.credential_id===u),f=v=>{if(v.preventDefault(),u===n.credential?.credential_id)return o(n);(!w||d.check())&&$.save()},g=w?d.name:c.find(v=>v.credential_id===u)?.name;return r`
    <form class="stack" onSubmit=${f} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${Q[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(v=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${v.credential_id===u} onChange=${()=>_(v.credential_id)} />
                <span><strong>${v.name}</strong>
                  <span class="hint">${Object.values(v.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${O(v.used_by.length,"property","properties")}, tested <${D} at=${v.last_verified_at} zone=${t.time_zone} /></span></span>
                <${R} kind=${v.status==="ok"?"good":"bad"}>${v.status==="ok"?"Works":"Refused by the PMS"}<//>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${w} onChange=${()=>_(fo)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${w&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${Q[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${gn} form=${d} problem=${$.problem} />
        </fieldset>`}
      <${he} saving=${d.without($)} mine=${g??"\u2014"}
        theirs=${v=>v.credential?.name??"No credential chosen"} />
      ${$.busy&&w&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${y} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function wn(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=A(ot,[]),{value:c,set:p,saving:d}=Se(e,"pms",n.pms??"",As),l=h=>{if(h.preventDefault(),c===n.pms)return o(n);c&&d.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${l}>
      <${P} of=${i}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${h.map(u=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${u.id} checked=${u.id===c} disabled=${n.enabled} onChange=${()=>p(u.id)} />
                <strong>${u.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Wi} pms=${h.find(u=>u.id===c)} />`}<//>
      ${m&&r`
        <${G} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&Q[n.pms]} are cleared. People stay; their links to ${n.pms&&Q[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${he} saving=${d} mine=${se(Q,c)??"\u2014"} theirs=${h=>h.pms?Q[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${y} type="submit" kind="primary" busy=${d.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Wi=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${dt(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function Ta(e){let{property:t,card:n,reload:o,refresh:s}=e,a=A(async()=>{let[c,p]=await Promise.all([ot(),tn(n.pms??"")]);return{pms:c.find(d=>d.id===n.pms),existing:p}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${P} of=${a}>${({pms:c,existing:p})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${Q[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${p.map(d=>r`
          <li key=${d.credential_id}><${Ji} credential=${d} pms=${c} used=${d.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${bn} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${wn} ...${e} /></details>`}<//>`}function Ji({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=b(null),[c,p]=ae(),d=j(async()=>{p(null),await Es(e.credential_id),p(`${e.name} works.`),s()}),l=j(async()=>{await Ls(e.credential_id),s()}),m=()=>{i(null),l.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//></div>
        <div class="row">
          <${y} kind="small" busy=${d.busy} aria-label="Test ${e.name}" onClick=${d.run}>Test<//>
          <${y} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${y} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${O(e.used_by.length,"property","properties")}. Tested <${D} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${O(e.calls.left_today,"call")} to the PMS left today.`}</p>
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${ne} of=${c} />
      <${F} problem=${d.problem} />
      ${a==="edit"&&r`<${zi} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),p(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${ie} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${l} onConfirm=${l.run} onClose=${m} />`}
    </div>`}function zi({credential:e,pms:t,onClose:n,changed:o}){let s=yn(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=j(async()=>{await Cs(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=p=>{p.preventDefault(),s.check()&&a.run()};return r`
    <${lt} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${O(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${gn} form=${s} problem=${a.problem} />
        <${F} problem=${s.without(a).problem} />
        <div class="row end"><${y} onClick=${i}>Cancel<//><${y} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var Aa=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["alerted","Flagged"]],ht=800,He=160,At=20;function Ra(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,alerted:a}=e.counts;return{created:t+n,updated:o-s,moved_out:s,alerted:a}}var _o=(e,t)=>an(e.started_at??e.requested_at,t,new Date);function Ca({syncs:e,zone:t}){let n=e.filter(d=>d.status!=="queued"&&d.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=d=>Object.values(Ra(d)).reduce((l,m)=>l+m,0),s=Math.max(1,...n.map(o)),a=ht/Math.max(n.length,12),i=He-At-14,c=n.filter(d=>d.status!=="succeeded").length,p=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${ht} ${He}" role="img" aria-label=${p}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${He-At} x2=${ht} y2=${He-At} />
        ${n.map((d,l)=>{let m=He-At,h=ht-(n.length-l)*a+a*.15,u=Ra(d);return r`<g>
            <title>${_o(d,t)}: ${o(d)} changes</title>
            ${Aa.map(([_])=>{let $=u[_]/s*i;return m-=$,$>0&&r`<rect class=${_} x=${h} y=${m} width=${a*.7} height=${$} />`})}
            ${d.status!=="succeeded"&&r`<path class="failed" d="M${h} ${He-At-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${ht-n.length*a} y=${He-4}>${_o(n[0],t)}</text>`}
        <text x=${ht} y=${He-4} text-anchor="end">${_o(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${Aa.map(([d,l])=>r`<li><i class=${d} />${l}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Ea({property:e}){let t=e.property_id,n=ge(o=>on(t,{limit:50,cursor:o}),[t]);return r`
    <${P} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Ca} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${D} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${Me[s.status].kind}>${Me[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${rt[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?Qe(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${H} title="No sync has run yet" /></div>`}<//>
    <${Ie} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function La({property:e,refresh:t}){let n=e.property_id,o=A(async()=>{let[s,a]=await Promise.all([Fs(n),nn(n)]);return{items:s,units:a}},[n]);return r`
    <${P} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${Bi} items=${s} units=${a} property=${e} mapped=${i=>{o.replace({items:i,units:a}),t()}} />`}<//>`}function Bi({items:e,units:t,property:n,mapped:o}){let[s,a]=b(""),[i,c]=b(!1),[p,d]=b(null),[l,m]=b(null),[h,u]=ae(),_=V()?.canManage??!1,$=Object.fromEntries(t.map(S=>[S.unit_id,S.name])),w=j(async(S,Y)=>{let{pms_property_id:N,pms_unit_id:te}=S;o(await qs(n.property_id,[{pms_property_id:N,pms_unit_id:te,unit_id:Y}])),d(null),m(null),u(Y?`${S.pms_unit} is mapped to ${$[Y]}. Its residents are there now.`:`The mapping of ${S.pms_unit} was removed.`)}),f=S=>{d(null);let Y=`[aria-label="Edit ${CSS.escape(S.pms_unit)}"]`;setTimeout(()=>document.querySelector(Y)?.focus())},g=j(async()=>{let S=e.filter(N=>N.unit_id).length,Y=await Ks(n.property_id);o(Y),u(`${O(Y.filter(N=>N.unit_id).length-S,"unit")} mapped. Their residents are there now.`)});if(!e.length)return r`<div class="card"><${H} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let v=e.filter(S=>!S.unit_id&&S.suggested_unit_id),x=e.filter(S=>S.unit_id).length,q=s.trim().toLowerCase(),oe=e.filter(S=>(!i||!S.unit_id)&&`${S.pms_unit} ${S.building??""} ${$[S.unit_id??""]??""}`.toLowerCase().includes(q));return r`
    <div class="row between">
      <p>${x} of ${O(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${_&&v.length>0&&r`<${y} kind="primary" busy=${g.busy} onClick=${g.run}>Accept all ${v.length} suggestions<//>`}
    </div>
    <${ne} of=${h} />
    <${F} problem=${g.problem??(l?null:w.problem)} />
    <div class="row no-print">
      <${ve} label="Search units" value=${s} onSearch=${a} />
      <label class="tick"><input type="checkbox" checked=${i} onChange=${()=>c(!i)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${_&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${oe.map(S=>r`
            <tr key=${Ze(S)}>
              <th scope="row">${S.building?`${S.building}, `:""}${S.pms_unit}</th>
              <td data-label="PMS property">${S.pms_property_id}</td>
              ${p===Ze(S)?r`<${Fi} item=${S} units=${t} busy=${w.busy} onSave=${w.run} onRemove=${()=>m(S)} onCancel=${()=>f(S)} />`:r`
                  <td data-label="Door unit">${S.unit_id?$[S.unit_id]??S.unit_id:r`<${R} kind="warn">Not mapped<//>${S.suggested_unit_id&&r` <span class="hint">Suggested: ${$[S.suggested_unit_id]??S.suggested_unit_id}</span>`}`}
                    ${S.shares_with.length>0&&r`<div class="hint">Shared with ${S.shares_with.join(", ")}</div>`}</td>
                  ${_&&r`<td><div class="row end">
                    ${!S.unit_id&&S.suggested_unit_id&&r`<${y} kind="small" aria-label="Accept for ${S.pms_unit}" onClick=${()=>w.run(S,S.suggested_unit_id??null)}>Accept<//>`}
                    <${y} kind="small" aria-label="Edit ${S.pms_unit}" onClick=${()=>d(Ze(S))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!oe.length&&r`<${H} title="No unit fits" />`}
    </div>
    ${l&&r`
      <${ie} title="Remove the mapping of ${l.pms_unit}?" action="Remove Mapping" danger doing=${w}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>w.run(l,null)} onClose=${()=>{m(null),w.clear()}} />`}`}function Fi({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let[i,c]=b(e.unit_id??e.suggested_unit_id??""),p=W(null);return I(()=>p.current?.focus(),[]),r`
    <td>
      <select class="input" aria-label="Door unit for ${e.pms_unit}" value=${i} ref=${p} onChange=${d=>c(d.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${t.map(d=>r`<option value=${d.unit_id}>${d.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${y} kind="small primary" busy=${n} disabled=${!i} onClick=${()=>o(e,i)}>Save<//>
      ${e.unit_id&&r`<${y} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function vn({property:e,card:t,saved:n,action:o,back:s}){let a=A(()=>io(e.property_id,{limit:1}),[e.property_id]),[i,c]=b(t.enabled),p=a.data?.digest??null,d=po(e.property_id,t,h=>Is(e.property_id,{enabled:i,plan_digest:i?p:null},h),n),l=h=>{if(h.preventDefault(),i===t.enabled)return n(t);d.save()},m=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${l}>
      <section class="stack">
        <h2>${t.enabled?"What the next sync would do":"What turning it on would do"}</h2>
        <${P} of=${a} lines=${8}>${h=>r`<${qi} preview=${h} property=${e.property_id} />`}<//>
      </section>
      <label class="switch">
        <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
      </label>
      <p class="hint">${t.enabled&&!i?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access.":"The first sync starts at once; after that it runs every hour, and whenever you choose Sync Now on the People page."}</p>
      ${d.problem?.code==="other_plan"&&r`<${y} onClick=${a.reload}>Look at the preview again<//>`}
      <${he} saving=${d} mine=${m(i)} theirs=${h=>m(h.enabled)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${d.busy||a.loading}>${o}<//></div>
    </form>`}function qi({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${un} counts=${n} />
    ${e.hold_reasons.length>0&&r`
      <${G} kind="warn" title="People would move out with it">
        ${e.hold_reasons.map(s=>r`<p>${Ue(s)}</p>`)}
        <p>Look at who is updated below. Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Ki} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Ki({outcome:e,n:t,property:n}){let[o,s]=b(!1),{name:a,why:i}=it(e);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Gi} outcome=${e} property=${n} />`}</div>
    </details>`}function Gi({outcome:e,property:t}){let n=ge(o=>io(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${P} of=${n} lines=${3}>${o=>r`
      <${fn} rows=${o} property=${t} withOutcome=${e==="alerted"} />
      <${Ie} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function Da(e){let{property:t,card:n,refresh:o}=e,[s,a]=b(!1),{route:i}=Z(),c=j(async()=>{await Hs(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),p=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${vn} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${y} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${ie} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${p}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Vi=[{path:"pms",name:"PMS and credentials",tab:Ta,setup:!0},{path:"properties",name:"Properties",tab:Oa(_n),setup:!0},{path:"statuses",name:"Lease statuses",tab:Oa($n),setup:!0},{path:"sync",name:"User Sync",tab:Da,setup:!0},{path:"units",name:"Unit Mapping",tab:La},{path:"access",name:"Automate Access",tab:va,setup:!0},{path:"syncs",name:"Syncs",tab:Ea},{path:"activity",name:"Activity",tab:Pa}];function Oa(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Ma({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=A(()=>pe(e.property_id),[e.property_id]),[a,i]=ae(),c=m=>{s.replace(m),i("Saved."),n()},p=V()?.canManage??!1,d=Vi.filter(m=>p||!m.setup),l=d.find(m=>m.path===t.tab);return r`
    <${z} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${d.map(({path:m,name:h})=>r`
          <a href="${o}/settings/${m}" aria-current=${m===t.tab?"page":void 0} onClick=${()=>i(null)}>${h}</a>`)}
      </nav>
      <${ne} of=${a} />
      <${P} of=${s} lines=${8}>${m=>{if(!l)return r`<div class="card"><${H} title="There is no such tab here" /></div>`;let h=m.state==="not_set_up"||m.state==="in_progress";return l.setup&&h?r`<div class="card"><${H} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${ce[m.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:r`<${l.tab} key="${l.path} ${m.version}" property=${e} card=${m} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Yi={select_pms:wn,enter_credentials:bn,attach_properties:_n,exclude_statuses:$n,activate:vn};function Na({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=Z(),a=A(()=>pe(e.property_id),[e.property_id]),i=ye.findIndex(m=>ce[m].path===t.step),c=a.data&&ye.indexOf(a.data.next_step??"activate"),p=c!==null&&i>c;if(I(()=>{c!==null&&(p||i<0)&&s(`${o}/setup/${ce[ye[Math.max(c,0)]].path}`,!0)},[c,i]),!V()?.canManage)return r`
      <${z} title="Set up the integration">
        <div class="card"><${H} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||p)return null;let d=m=>{a.replace(m),n();let h=ye[i+1];s(h?`${o}/setup/${ce[h].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},l=r`<a class="button" href=${i?`${o}/setup/${ce[ye[i-1]].path}`:o}>Back</a>`;return r`
    <${z} title=${ce[ye[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${ye.map((m,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${ce[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${ce[ye[i]].name}>
        <${P} of=${a}>${m=>r`
          <${Yi[ye[i]]} key=${t.step} property=${e} card=${m} saved=${d} action=${i===ye.length-1?"Done":"Continue"} back=${l} />`}<//>
      </section>
    <//>`}function Ua({property:e,params:t,refresh:n}){let o=e.property_id,s=A(()=>kt(o,t.sync,{limit:1}),[o,t.sync]),a=st(o,()=>{s.reload(),n()}),[i,c]=ae(),p=(d,l)=>{c(d),s.reload(),n(),l&&a.follow(l)};return r`
    <${z} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${ne} of=${i} />
      <${ut} following=${a} property=${o} />
      <${P} of=${s} lines=${10}>${d=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${Me[d.status].kind}>${Me[d.status].name}<//>
            <span>${rt[d.trigger]}, <${D} at=${d.started_at??d.requested_at} zone=${e.time_zone} />${d.trigger!=="schedule"&&` by ${d.requested_by}`}</span>
          </div>
          ${d.error&&r`<${G} kind="bad" title="It failed"><p>${d.error.detail}</p>
            <p class="hint">${d.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."}</p><//>`}
          <${un} counts=${d.counts} />
          ${d.unreadable.length>0&&r`<${Zi} records=${d.unreadable} />`}
        </section>
        <${Qi} sync=${d} property=${e} changed=${p} />
        <${ec} sync=${d} property=${e} changed=${p} />`}<//>
    <//>`}var Zi=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Qi({sync:e,property:t,changed:n}){let[o,s]=b(null),a=j(async()=>{if(o==="approve"){let{sync_id:l}=await Zs(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",l)}else await Qs(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],p=c.filter(mn),d=c.filter(l=>!mn(l));return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      ${e.hold_reasons.map(l=>r`<p>${Ue(l)}</p>`)}
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${D} at=${e.decision.at} zone=${t.time_zone} />.</p>`:V()?.canManage&&r`
          <div class="row">
            <${y} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${y} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${fn} rows=${[...p,...d]} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${ie} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<p>${Ve(p.length)} ${p.length===1?"moves":"move"} out, and ${p.length===1?"loses":"lose"} all access. Everything else listed here is done, too.</p>`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}var Xi=["email","pms_unit","lease_status"];function ec({sync:e,property:t,changed:n}){let o=t.property_id,s=ge(d=>kt(o,e.sync_id,{limit:50,cursor:d}).then(l=>l.changes),[o,e.sync_id,e.status]),[a,i]=b(!1),c=j(async()=>{let{reversed:d,not_reversed:l}=await Xs(o,e.sync_id);i(!1),n(`Undone for ${Ve(d.length)}.${l.length?` ${Ve(l.length)} had changed since and stayed as they are.`:""}`)}),p=()=>{i(!1),c.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${V()?.canManage&&(s.data?.length??0)>0&&r`<${y} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${P} of=${s} lines=${4}>${d=>d.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${d.map(l=>r`
            <tr>
              <th scope="row">${l.person_id?r`<a href="/properties/${o}/people/${l.person_id}">${l.person_name??"A person"}</a>`:l.alert_kind&&r`<a href="/properties/${o}/alerts">${we[l.alert_kind].name}</a>`}</th>
              <td>${rn[l.kind]}</td>
              <td><${Pt} fields=${l.kind==="created"?l.fields.filter(({field:m})=>Xi.includes(m)):l.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${y} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${ie} title="Undo this sync?" action="Undo" danger doing=${c} onConfirm=${c.run} onClose=${p}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.</p>`} />`}
    </section>`}function Ia({property:e}){let{query:t,route:n}=Z(),o=t.email??t.resident??"",[s,a]=b(o),i=p=>{p.preventDefault();let d=s.trim();d&&n(`/properties/${e.property_id}/why?${new URLSearchParams({[d.includes("@")?"email":"resident"]:d})}`)},c=t.email?{email:t.email}:{pms_resident_id:t.resident};return r`
    <${z} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${i}>
        <${Ye} label="Email, or the resident’s ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          onInput=${p=>a(p.currentTarget.value)} />
        <div class="row"><${y} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${pn} property=${e} about=${c} /></section>`}
    <//>`}var ja=[["people","People"],["access","Access Review"],["integrations","Integrations"]];function Ha({properties:e,logo:t,children:n}){let{path:o}=Z(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find(u=>u.property_id===s),c=ja.some(([u])=>u===a)?a:"people",[p,d]=b(!1),[l,m]=b(!1);return I(()=>vs(()=>m(!0)),[]),I(()=>d(!1),[o]),r`
    <a class="skip" href="#main" onClick=${u=>{u.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="All properties"><img src=${t} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>d(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${i&&r`<${tc} property=${i} />`}
        <${nc} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${ja.map(([u,_])=>r`
            <a href="/properties/${s}/${u}" aria-current=${a===u?"page":void 0}>${_}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${p&&r`<${oc} properties=${e} section=${c} onClose=${()=>d(!1)} />`}
    ${l&&r`<${sc} />`}`}function tc({property:e}){let t=e.integration.open_alerts;return r`
    <a class="bell ${t?"open":""}" href="/properties/${e.property_id}/alerts"
      aria-label=${t?`Alerts: ${t} open`:"Alerts: none open"}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${t>0&&r`<span class="count" aria-hidden="true">${t}</span>`}
    </a>`}function nc(){let e=V();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${ln} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${se(cn,e.role)??e.role}</span></p>
      <button type="button" onClick=${Ps}>Sign out</button>
    <//>`}function oc({properties:e,section:t,onClose:n}){let[o,s]=b(""),a=e.filter(i=>i.name.toLowerCase().includes(o.trim().toLowerCase()));return r`
    <${lt} title="Choose a property" onClose=${n}>
      <${ve} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${O(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${be[i.integration.state].kind}>${be[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${y} onClick=${n}>Close<//></div>
    <//>`}function sc(){return r`
    <${lt} title="Your session has ended" onClose=${qe}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${y} kind="primary" onClick=${qe}>Sign in<//></div>
    <//>`}var ac=new URL("favicon.svg",import.meta.url).pathname,$o=Oe({properties:[],refresh:()=>{}}),Ja=()=>r`
  <${z} title="There is nothing here">
    <${lo} />
  <//>`;function Ce(e){return({params:t})=>{let{properties:n,refresh:o}=Ae($o),s=n.find(a=>a.property_id===t.property);return s?r`
      <${pa} key=${t.property} property=${t.property}>
        <${e} property=${s} params=${t} refresh=${o} />
      <//>`:r`<${Ja} />`}}var rc=()=>r`<${ba} properties=${Ae($o).properties} />`,ic=[{path:"/",screen:rc},{path:"/properties/:property/people",screen:Ce($a)},{path:"/properties/:property/why",screen:Ce(Ia)},{path:"/properties/:property/people/:person",screen:Ce(ga)},{path:"/properties/:property/access",screen:Ce(ha)},{path:"/properties/:property/alerts",screen:Ce(fa)},{path:"/properties/:property/syncs/:sync",screen:Ce(Ua)},{path:"/properties/:property/integrations",screen:Ce(_a)},{path:"/properties/:property/integrations/setup/:step",screen:Ce(Na)},{path:"/properties/:property/integrations/settings/:tab",screen:Ce(Ma)}];function cc(){let e=A(en,[]);return r`
    <${ze}>
      <${Ha} properties=${e.data??[]} logo=${ac}>
        <${lc} />
        ${e.data===null?e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${co} />`:r`<${$o.Provider} value=${{properties:e.data,refresh:e.reload}}><${dc} /><//>`}
      <//>
    <//>`}function dc(){let[e,t]=In(o=>console.error(o)),{path:n}=Z();return I(()=>t(),[n]),e?r`
      <${z} title="This page has stumbled">
        <${G} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${y} onClick=${()=>location.reload()}>Load again<//></div>
        <//>
      <//>`:r`
    <${zt}>
      ${ic.map(({path:o,screen:s})=>r`<${Bt} path=${o} component=${s} />`)}
      <${Bt} default component=${Ja} />
    <//>`}function lc(){let[e,t]=b(navigator.onLine);return I(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${G} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function uc(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${G} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${y} kind="primary" onClick=${qe}>Sign in again<//></p>
    </main>`}var Wa=document.getElementById("app"),Sn=document.createElement("div");Sn.id="announcer";Sn.className="unseen";Sn.setAttribute("role","status");document.body.append(Sn);xs().then(e=>e&&jt(r`<${cc} />`,Wa),e=>jt(uc(e),Wa));
