var Ts=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,Ts(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},Ps=new Map;function Cs(e){var t=Ps.get(this);return t||(t=new Map,Ps.set(this,t)),(t=Ts(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",l=[0],u=function(p){a===1&&(p||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,p,i):a===3&&(p||i)?(l.push(3,p,i),a=2):a===2&&i==="..."&&p?l.push(4,p,0):a===2&&i&&!p?l.push(5,0,!0,i):a>=5&&((i||!p&&a===5)&&(l.push(a,0,i,s),a=6),p&&(l.push(a,p,0,s),a=6)),i=""},d=0;d<n.length;d++){d&&(a===1&&u(),u(d));for(var m=0;m<n[d].length;m++)o=n[d][m],a===1?o==="<"?(u(),l=[l],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(u(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[d][m+1]===">")?(u(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(u(),a=2):i+=o),a===3&&i==="!--"&&(a=4,l=l[0])}return u(),l})(e)),t),arguments,[])).length>1?t:t[0]}var X,Es,ji,ot,$o,gn,Rs,fn,Ls,yo,_o,Ms,qt=Symbol.for("pv"),yn={},bn=[],Wi=/^m(i|n|o|s|text|space)$/,wn=Array.isArray,vn=bn.slice,st=Object.assign;function pt(e){e&&e.parentNode&&e.remove()}function Qe(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?vn.call(arguments,2):n),Tt(e,i,o,s,null)}function bo(e,t,n){var o,s,a,i=st({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?vn.call(arguments,2):n),Tt(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function Tt(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:qt,__v:s||++Es,__i:-1,__u:0};return!s&&X.vnode&&X.vnode(a),a}function Sn(e){return e.children}function $n(e,t){this.props=e,this.context=t,this.__g=0}function at(e,t){if(t==null)return e.__&&at(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:at(e)}function Hi(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=st({constructor:qt},n)).__v=n.__v+1,X.vnode&&X.vnode(t),vo(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||at(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,js(s,t,a),n.__=n.__e=null,t.__e!=o&&Os(t))}function Os(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Os(e)}function go(e){(8&e.__g||(e.__g|=8,ot.push(e),gn++))&&$o==X.debounceRendering||(($o=X.debounceRendering)||queueMicrotask)(Ds)}function Ds(){try{for(var e,t=1;ot.length;)ot.length>t&&ot.sort(Rs),e=ot.shift(),t=ot.length,8&e.__g&&Hi(e)}finally{(gn=ot.length)&&($o||queueMicrotask)(Ds)}}function Ns(e,t,n,o,s,a,i,c,l,u,d){var m,p,h,f,$,g,w=o.__k||bn,S=t.length;for(l=zi(n,t,w,l,S),m=0;m<S;m++)(h=n.__k[m])!=null&&(p=~h.__i&&w[h.__i]||yn,h.__i=m,g=vo(e,h,p,s,a,i,c,l,u,d),f=h.__e,(p.ref!=h.ref||8&p.__u)&&(p.ref&&So(p.ref,null,h,p),h.ref&&d.push(h.ref,h.__c||f,h)),$=$||f,4&h.__u?(l=Us(h,l,e,!p.__v),p.__e&&(p.__e=null)):typeof h.type=="function"&&g!==void 0?l=g:f&&(l=f.nextSibling),h.__u&=-21);return n.__e=$,l}function zi(e,t,n,o,s){var a,i,c,l,u,d,m,p,h,f=n.length,$=f,g=0,w=0,S=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=S[a]=Tt(null,i):wn(i)?i=S[a]=Tt(Sn,{children:i}):i.constructor===qt&&i.__b?i=S[a]=Tt(i.type,i.props,i.key,i.ref,i.__v):S[a]=i,l=a+g,i.__=e,i.__b=e.__b+1,c=null,~(u=i.__i=Bi(i,n,l,$))&&($--,(c=n[u])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,u==l-1?g--:u==l+1?g++:u!=l&&(u>l?g--:g++,w=1)):(~u||(s>f?g--:s<f&&g++),typeof i.type!="function"&&(i.__u|=4))):S[a]=null;if(w){for(d=[],m=[],a=0;a<s;a++)if((i=S[a])&&16&i.__u){for(g=0,p=d.length;g<p;)d[h=g+p>>1]<i.__i?g=h+1:p=h;d[g]=i.__i,m[a]=g+1}for(g=d.length;a--;)m[a]&&(m[a]==g?g--:S[a].__u|=4)}if($)for(a=0;a<f;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=at(c)),ko(c,c));return o}function Us(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=Us(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=at(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function wo(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(wn(e)?e.some(function(n){wo(n,t)}):t.push(e)),t}function Bi(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(o>(l?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function As(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function mn(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||As(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||As(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=_o[t]||(_o[t]=Fi(t)),(e.__a||(e.__a={}))[t]=yo,a=t!=(t=t.replace(Ls,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Fi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[fn]==null)t[fn]=yo++;else if(t[fn]<this.__a[e])return;return n(X.event?X.event(t):t)}}}function vo(e,t,n,o,s,a,i,c,l,u){var d,m,p,h,f,$,g,w,S,_,x,P,I,Q,ae,V,oe,he,v=t.type;if(t.constructor!==qt)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,m=a=[],d.nodeType==8?c=_n(d,a):a.push(d),c=a[0]||c),(d=X.__b)&&d(t);e:if(typeof v=="function"){p=i.length;try{if(w=t.props,S=(d=v.prototype)&&d.render,_=(d=v.contextType)&&o[d.__c],x=d?_?_.props.value:d.__:o,(h=n.__c)?(t.__c=h,2&h.__g&&(h.__g|=1)):(S?t.__c=h=new v(w,x):(t.__c=h=new $n(w,x),h.constructor=v,h.render=Ji),_&&_.sub(h),h.state||(h.state={}),h.__n=o,h.__g|=8,h.__h=[],h.__k=[]),S&&(h.__s||(h.__s=h.state),v.getDerivedStateFromProps&&(h.__s==h.state&&(h.__s=st({},h.__s)),st(h.__s,v.getDerivedStateFromProps(w,h.__s)))),f=h.props,$=h.state,h.__v=t,n.__c){if(w!==f&&S&&!v.getDerivedStateFromProps&&h.componentWillReceiveProps&&h.componentWillReceiveProps(w,x),t.__v==n.__v&&!(8&h.__g)||!(4&h.__g)&&h.shouldComponentUpdate&&h.shouldComponentUpdate(w,h.__s,x)===!1){t.__v!=n.__v&&(h.props=w,h.state=h.__s,h.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(M){M&&(M.__=t)}),bn.push.apply(h.__h,h.__k),h.__k=[],h.__h.length&&i.push(h),c=at(n);break e}h.componentWillUpdate&&h.componentWillUpdate(w,h.__s,x),S&&h.componentDidUpdate&&h.__h.push(function(){h.componentDidUpdate(f,$,g)})}else S&&!v.getDerivedStateFromProps&&h.componentWillMount&&h.componentWillMount(),S&&h.componentDidMount&&h.__h.push(h.componentDidMount);h.context=x,h.props=w,h.__P=e,h.__g&=-5,P=X.__r,I=S?25:0;do h.__g&=-9,P&&P(t),d=h.render(h.props,h.state=h.__s,h.context);while(8&h.__g&&++I<25);S&&(bn.push.apply(h.__h,h.__k),h.__k=[]),h.state=h.__s,h.getChildContext&&(o=st({},o,h.getChildContext())),S&&n.__c&&h.getSnapshotBeforeUpdate&&(g=h.getSnapshotBeforeUpdate(f,$)),Q=d&&d.type===Sn&&d.key==null?d.props.children:d,w.__P&&(d=c,s=(e=w.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(M){M&&ko(M,M)}),n.__k=null),c=n.__k?at(n,0):null),c=Ns(e,wn(Q)?Q:[Q],t,n,o,s,a,i,c,l,u),w.__P&&(t.__e=null,c=d),t.__u&=-161,m&&m.some(pt),h.__h.length&&i.push(h),1&h.__g&&(h.__g&=-4)}catch(M){if(i.length=p,t.__v=null,l||a)if(M&&M.then){if(t.__u|=128|l,a){for(~(oe=a.indexOf(c||void 0))||(oe=a.length);(he=a[oe-1])&&he.nodeType==8;)oe--;for(;oe<a.length;oe++)if(he=a[oe])if(a[oe]=null,ae){if(he==V)break}else{if(he.nodeType!=8)break;he.data.startsWith("$s")&&(V=_n(ae=he))}}if(!ae){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ae=c}(d=_n(ae=t.__c.__z||(t.__c.__z=ae)))?(t.__e=ae,c=d):t.__e=c,c=c&&c.nextSibling}else a&&a.some(pt);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),M&&M.then||Is(t),X.__e(M,t,n)}}else c=t.__e=qi(n.__e,t,n,o,s,a,i,l,u,e);return(d=X.diffed)&&d(t),c}function _n(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Is(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Is))}function js(e,t,n){for(var o=0;o<n.length;)So(n[o++],n[o++],n[o++]);X.__c&&X.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){X.__e(a,s.__v)}})}function qi(e,t,n,o,s,a,i,c,l,u){var d,m,p,h,f,$,g,w,S=n.props||yn,_=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if((f=a[d])&&(x?f.localName==x:f.nodeType==3)){e=f,a[d]=null;break}}if(!e){if(w=u.ownerDocument||document,!x)return w.createTextNode(_);e=w.createElementNS(s,x,_.is?_:u),c&&(X.__m&&X.__m(t,a),c=!1),a=null}if(x){if(u=x=="template"&&e.content||e,a=x=="textarea"&&_.defaultValue!=null?null:a&&vn.call(u.childNodes),!c&&a)for(S={},d=0;d<e.attributes.length;d++)S[(f=e.attributes[d]).name]=f.value;for(d in S)f=S[d],d=="dangerouslySetInnerHTML"?p=f:d=="children"||d in _||d=="value"&&"defaultValue"in _||d=="checked"&&"defaultChecked"in _||mn(e,d,null,f,s);for(d in _)f=_[d],d=="children"?h=f:d=="dangerouslySetInnerHTML"?m=f:d=="value"?$=f:d=="checked"?g=f:c&&typeof f!="function"||S[d]===f||mn(e,d,f,S[d],s);m?(c||p&&(m.__html==p.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(p&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Wi.test(x))&&(s="http://www.w3.org/1999/xhtml"),Ns(u,wn(h)?h:[h],t,n,o,s,a,i,a?a[0]:n.__k&&at(n,0),c,l),a&&a.some(pt)),c&&x!="textarea"||(d="value",x=="progress"&&$==null?e.removeAttribute(d):$==null||$===e[d]&&(x!="progress"||$)||mn(e,d,$,S[d],s),d="checked",g!=null&&g!=e[d]&&mn(e,d,g,S[d],s))}else S===_||c&&e.data==_||(e.data=_);return e}function So(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){X.__e(s,n)}}function ko(e,t,n){var o,s,a,i;if(X.unmount&&X.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||So(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){X.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&ko(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=_n(o,a=[]))&&(o==e.__e&&a.some(pt),pt(s),pt(o)),n||pt(e.__e),e.__e=e.__c=e.__=null}function Ji(e,t,n){return this.constructor(e,n)}function kn(e,t){var n,o,s,a;X.__&&X.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Tt(Sn,{children:[e]}),s=[],a=[],vo(t,t.__k,o||yn,yn,t.namespaceURI,o?null:t.firstChild?vn.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),js(s,t.__k,a),t.__k.props.children=null}function Be(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,go(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+Ms++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}X={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw gn=0,e}},Es=0,ji=function(e){return e!=null&&e.constructor===qt},$n.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=st({},this.state)),typeof e=="function"&&(e=e(st({},n),this.props)),e&&(st(n,e),this.__v&&(t&&this.__k.push(t),go(this)))},$n.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),go(this))},$n.prototype.render=Sn,ot=[],gn=0,Rs=function(e,t){return e.__v.__b-t.__v.__b},fn=Symbol(),Ls=/(PointerCapture)$|Capture$/i,yo=0,_o={},Ms=0;var Xe,ne,xo,Ws,Po=Object.is,Kt=0,Vs=[],To=[],re=X,Hs=re.__b,zs=re.__r,Bs=re.diffed,Fs=re.__c,qs=re.unmount,Js=re.__;function ht(e,t){re.__h&&re.__h(ne,e,Kt||t),Kt=0;var n=ne.__H||(ne.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function b(e){return Kt=1,xn(Ys,e)}function xn(e,t,n){var o=ht(Xe++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Ys(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);Po(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=ne,!ne.__f)){ne.__f=!0;var s=ne.shouldComponentUpdate;ne.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var u=!1,d=this.props!=a;if(l.__.some(function(p){p.__N&&(u=!0,Po(p.__[0],p.__N[0])||(d=!0))}),s){var m=s.call(this,a,i,c);return u?m||d:m}return!u||d}}return o.__}function U(e,t){var n=ht(Xe++,3);!re.__s&&Ro(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,ne.__H.__h.push(n))}function Ao(e,t){var n=ht(Xe++,4);!re.__s&&Ro(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,ne.__h.push(n))}function j(e){return Kt=5,Gt(function(){return{current:e}},[])}function Gt(e,t){var n=ht(Xe++,7);return Ro(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ge(e,t){return Kt=8,Gt(function(){return e},t)}function xe(e){var t=ne.context[e.__c],n=ht(Xe++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(ne)),t.props.value):e.__}function Eo(e){var t=ht(Xe++,10),n=b();return t.__=e,ne.componentDidCatch||(ne.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function et(){var e=ht(Xe++,11);if(!e.__){for(var t=ne.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Ki(){var e;do{for(;e=To.shift();)try{Jt(e)}catch(n){re.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Vs.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Jt),t.__h.some(Co),t.__h=[]}catch(n){t.__h=[],re.__e(n,e.__v)}}}while(To.length)}re.__b=function(e){ne=null,Hs&&Hs(e)},re.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Js&&Js(e,t)},re.__r=function(e){zs&&zs(e),Xe=0;var t=(ne=e.__c).__H;t&&(xo==ne?ne.__h=[]:(t.__h.some(Jt),t.__h.some(Co),Xe=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),xo=ne},re.diffed=function(e){Bs&&Bs(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Gs(Vs.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),xo=ne=null},re.__c=function(e,t){t.some(function(n){try{n.__h.some(Jt),n.__h=n.__h.filter(function(o){return!o.__||Co(o)})}catch(o){n.__h=[function(){throw o}]}}),Fs&&Fs(e,t)},re.unmount=function(e){qs&&qs(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Gs(To.push(s))}else Jt(s)}catch(a){t=a}}),o.__H=void 0,t&&re.__e(t,o.__v))};var Ks=typeof requestAnimationFrame=="function";function Gi(e){var t,n=function(){clearTimeout(o),Ks&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Ks&&(t=requestAnimationFrame(n))}function Gs(e){e!=1&&Ws==re.requestAnimationFrame||((Ws=re.requestAnimationFrame)||Gi)(Ki)}function Jt(e){var t=ne,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),ne=t}function Co(e){var t=ne;e.__c=e.__(),ne=t}function Ro(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Po(n,e[o])})}function Ys(e,t){return typeof t=="function"?t(e):t}var Ct,Vt;function Vi(e){return!Vt||(typeof Vt=="string"?e.startsWith(Vt):Vt.test(e))}function Yi(e,t){let n="";if(Ct=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!Vi(s)||o.download)return e;Ct=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(Ct=!t.replace,n=t.url):n=location.pathname+location.search;return Ct===!0?history.pushState(null,"",n):Ct===!1&&history.replaceState(null,"",n),n}var Zi=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,l]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&l=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function mt(e){let[t,n]=xn(Yi,e.url||location.pathname+location.search);e.scope&&(Vt=e.scope);let o=Ct===!0,s=Gt(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Ao(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),Qe(mt.ctx.Provider,{value:s},e.children)}var Qi=Promise.resolve();function Cn(e){let[t,n]=xn(V=>V+1,0),{url:o,query:s,wasPush:a,path:i}=J();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=xe(Zs),u=j(!1),d=j(i),m=j(1),p=j(),h=j(),f=j(),$=j(!1),g=j();g.current=!1;let w,S,_;wo(e.children).some(V=>{if(Zi(c,V.props.path,_={...V.props,path:c,query:s,params:Object.assign({},l),rest:""}))return w=bo(V,_);V.props.default&&(S=bo(V,_))});let x=w||S,P=p.current&&p.current.__u&Pn&&p.current.__u&Tn,I=p.current&&p.current.__h,Q=Gt(()=>{h.current=p.current,p.current=Qe(Zs.Provider,{value:_},x);let V=h.current&&h.current.props.children;return!V||!x||x.type!==V.type||x.props.component!==V.props.component?(m.current++,!0):!1},[o,JSON.stringify(_)]);P?(p.current.__u|=Pn,p.current.__u|=Tn):I&&(p.current.__h=!0);let ae=h.current;return h.current=null,this.__c=(V,oe)=>{g.current=!0,h.current=ae,e.onLoadStart&&e.onLoadStart(o),u.current=!0;let he=m.current;V.then(()=>{he===m.current&&(h.current=null,p.current&&(oe.__h&&(p.current.__h=oe.__h),oe.__u&Tn&&(p.current.__u|=Tn),oe.__u&Pn&&(p.current.__u|=Pn)),Qi.then(n))})},Ao(()=>{let V=this.__v&&this.__v.__e;if(g.current){!$.current&&!f.current&&(f.current=V);return}!$.current&&f.current&&(f.current!==V&&f.current.remove(),f.current=null),$.current=!0,d.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),d.current=i),e.onLoadEnd&&u.current&&e.onLoadEnd(o),u.current=!1},[i,a,t]),Q?[Qe(Lo,{r:p,key:m.current}),Qe(Lo,{r:h,key:m.current-1})]:Qe(Lo,{r:p,key:m.current})}var Pn=32,Tn=128,Lo=({r:e})=>e.current;Cn.Provider=mt;mt.ctx=Be({});var Zs=Be({}),An=e=>Qe(e.component,e),J=()=>xe(mt.ctx);var r=Cs.bind(Qe);var Mo;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Mo="oauth4webapi/v3.8.8");function Nn(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var De="ERR_INVALID_ARG_VALUE",Ne="ERR_INVALID_ARG_TYPE";function se(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Un=Symbol(),Xi=Symbol(),ec=Symbol(),ta=Symbol();var Qs=Symbol();var tc=new TextEncoder,nc=new TextDecoder;function Oo(e){return typeof e=="string"?tc.encode(e):nc.decode(e)}var Do;Uint8Array.prototype.toBase64?Do=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):Do=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var No;Uint8Array.fromBase64?No=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw se("The input to be decoded is not correctly encoded.",De,t)}}:No=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw se("The input to be decoded is not correctly encoded.",De,t)}};function En(e){return typeof e=="string"?No(e):Do(e)}var At=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Wc,Error.captureStackTrace?.(this,this.constructor)}},Uo=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function O(e,t,n){return new Uo(e,{code:t,cause:n})}function Rn(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function na(e){Nn(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Mo&&!t.has("user-agent")&&t.set("user-agent",Mo),t.has("authorization"))throw se('"options.headers" must not include the "authorization" header name',De);return t}function oa(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw se('"options.signal" must return or be an instance of AbortSignal',Ne);return t}}function sa(e){return e.includes("//")?e.replace("//","/"):e}function oc(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=sa(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function sc(e,t){return e.pathname=sa(`${e.pathname}/${t}`),e}async function ac(e,t,n,o){if(!(e instanceof URL))throw se(`"${t}" must be an instance of URL`,Ne);$a(e,o?.[Un]!==!0);let s=n(new URL(e.href)),a=na(o?.headers);return a.set("accept","application/json"),(o?.[ta]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:oa(s,o?.signal)})}async function aa(e,t){return ac(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":sc(n,".well-known/openid-configuration");break;case"oauth2":oc(n,".well-known/oauth-authorization-server");break;default:throw se('"options.algorithm" must be "oidc" (default), or "oauth2"',De)}return n},t)}function Ln(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw se(`${n} must be a number`,Ne,s);if(e>0)return;if(t){if(e!==0)throw se(`${n} must be a non-negative number`,De,s);return}throw se(`${n} must be a positive number`,De,s)}catch(a){throw o?O(a.message,o,s):a}}function Pe(e,t,n,o){try{if(typeof e!="string")throw se(`${t} must be a string`,Ne,o);if(e.length===0)throw se(`${t} must not be empty`,De,o)}catch(s){throw n?O(s.message,n,o):s}}async function ra(e,t){let n=e;if(!(n instanceof URL)&&n!==ea)throw se('"expectedIssuerIdentifier" must be an instance of URL',Ne);if(!Nn(t,Response))throw se('"response" must be an instance of Response',Ne);if(t.status!==200)throw O('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',xa,t);Ko(t);let o=await Ta(t);if(Pe(o.issuer,'"response" body "issuer" property',K,{body:o}),n!==ea&&new URL(o.issuer).href!==n.href)throw O('"response" body "issuer" property does not match the expected value',qc,{expected:n.href,body:o,attribute:"issuer"});return o}function ia(e){ic(e,"application/json")}function rc(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return O(n,zc,e)}function ic(e,t){if(vc(e)!==t)throw rc(e,t)}function Bo(){return En(crypto.getRandomValues(new Uint8Array(32)))}function ca(){return Bo()}function la(){return Bo()}function da(){return Bo()}async function ua(e){return Pe(e,"codeVerifier"),En(await crypto.subtle.digest("SHA-256",Oo(e)))}function pa(e){let t=e?.[Xi];return typeof t=="number"&&Number.isFinite(t)?t:0}function ha(e){let t=e?.[ec];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function ma(){return Math.floor(Date.now()/1e3)}function Fo(e){if(typeof e!="object"||e===null)throw se('"as" must be an object',Ne);Pe(e.issuer,'"as.issuer"')}function qo(e){if(typeof e!="object"||e===null)throw se('"client" must be an object',Ne);Pe(e.client_id,'"client.client_id"')}function fa(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var cc=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function $a(e,t){if(t&&e.protocol!=="https:")throw O("only requests to HTTPS are allowed",Bc,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw O("only HTTP and HTTPS requests are allowed",Fc,e)}function Xs(e,t,n,o){let s;if(typeof e!="string"||!(s=cc(e)))throw O(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?Jc:Kc,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return $a(s,o),s}function lc(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Xs(e.mtls_endpoint_aliases[t],t,n,o):Xs(e[t],t,n,o)}var Io=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=jc,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},jo=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Hc,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Wo=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Ic,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},Mn="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",dc="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",uc='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',pc="("+Mn+")\\s*=\\s*"+uc,hc="("+Mn+")\\s*=\\s*("+Mn+")",mc=new RegExp("^[,\\s]*("+Mn+")"),fc=new RegExp("^[,\\s]*"+pc+"[,\\s]*(.*)"),$c=new RegExp("^[,\\s]*"+hc+"[,\\s]*(.*)"),_c=new RegExp("^("+dc+")(?:$|[,\\s])(.*)");function gc(e){if(!Nn(e,Response))throw se('"response" must be an instance of Response',Ne);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(mc),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;o=c?c[1]:void 0;let u={},d;if(l)for(;o;){let p,h;if(s=o.match(fc)){[,p,h,o]=s,h.includes("\\")&&(h=h.replace(/\\([\s\S])/g,"$1")),u[p.toLowerCase()]=h;continue}if(s=o.match($c)){[,p,h,o]=s,u[p.toLowerCase()]=h;continue}if(s=o.match(_c)){if(Object.keys(u).length)break;[,d,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:u};d&&(m.token68=d),n.push(m)}if(n.length)return n}async function yc(e){if(e.status>399&&e.status<500){Ko(e),ia(e);try{let t=await e.clone().json();if(Rn(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function bc(e,t,n){if(e.status!==t){Pc(e);let o;throw(o=await yc(e))?(await e.body?.cancel(),new Io("server responded with an error in the response body",{cause:o,response:e})):O(`"response" is not a conform ${n} response (unexpected HTTP status code)`,xa,e)}}function wc(e){if(!Jo.has(e))throw se('"options.DPoP" is not a valid DPoPHandle',De)}function vc(e){return e.headers.get("content-type")?.split(";")[0]}async function Sc(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[ta]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:oa(o,i?.signal)})}async function kc(e,t,n,o,s,a){let i=lc(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Un]!==!0);s.set("grant_type",o);let c=na(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(wc(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await Sc(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(l,i),l}var _a=new WeakMap,xc=new WeakMap;function In(e){if(!e.id_token)return;let t=_a.get(e);if(!t)throw se('"ref" was already garbage collected or did not resolve from the proper sources',De);return t}async function ga(e,t,n,o,s,a){if(Fo(e),qo(t),!Nn(n,Response))throw se('"response" must be an instance of Response',Ne);await bc(n,200,"Token Endpoint"),Ko(n);let i=await Ta(n);if(Pe(i.access_token,'"response" body "access_token" property',K,{body:i}),Pe(i.token_type,'"response" body "token_type" property',K,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;Ln(c,!0,'"response" body "expires_in" property',K,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&Pe(i.refresh_token,'"response" body "refresh_token" property',K,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw O('"response" body "scope" property must be a string',K,{body:i});if(i.id_token!==void 0){Pe(i.id_token,'"response" body "id_token" property',K,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Ln(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:l,jwt:u}=await Mc(e,t,i.id_token,c,s);Dc(t,l),Oc(l),xc.set(n,u),_a.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new At("unsupported `token_type` value",{cause:{body:i}});return i}function Pc(e){let t;if(t=gc(e))throw new Wo("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Tc(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw O('unexpected JWT "aud" (audience) claim value',Et,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw O('unexpected JWT "aud" (audience) claim value',Et,{expected:e,claims:t.claims,claim:"aud"});return t}function Cc(e,t){let n=e[Qc]?.(t)??e.issuer;if(t.claims.iss!==n)throw O('unexpected JWT "iss" (issuer) claim value',Et,{expected:n,claims:t.claims,claim:"iss"});return t}var Jo=new WeakSet;function Ac(e){return Jo.add(e),e}var Ec=Symbol();async function ya(e,t,n,o,s,a,i){if(Fo(e),qo(t),!Jo.has(o))throw se('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',De);Pe(s,'"redirectUri"');let c=ft(o,"code");if(!c)throw O('no authorization code in "callbackParameters"',K);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",s),l.set("code",c),a!==Ec&&(Pe(a,'"codeVerifier"'),l.set("code_verifier",a)),kc(e,t,n,"authorization_code",l,i)}var ba={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Rc(e,t){for(let n of e)if(t.claims[n]===void 0)throw O(`JWT "${n}" (${ba[n]}) claim missing`,K,{claims:t.claims});return t}function Lc(e,t){if(typeof t.claims[e]!="string")throw O(`unexpected JWT "${e}" (${ba[e]}) claim type`,K,{claims:t.claims});return t}function Mc(e,t,n,o,s){return Gc(n,Vc.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),pa(t),ha(t),s).then(Rc.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Cc.bind(void 0,e)).then(Tc.bind(void 0,t.client_id)).then(Lc.bind(void 0,"sub"))}function wa(e,t){if(t===Dn)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Dn:(Ln(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Oc(e){e.auth_time!==void 0&&Ln(e.auth_time,!0,'ID Token "auth_time" (authentication time)',K,{claims:e})}function va(e,t,n){if(n===Dn)return;let o=ma()+pa(e),s=ha(e);if(t.auth_time+n<o-s)throw O("too much time has elapsed since the last End-User authentication",zo,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function Sa(e,t){let n=t===On?void 0:t;if(e.nonce!==n)throw O('unexpected ID Token "nonce" claim value',Et,{expected:n,claims:e,claim:"nonce"})}function Dc(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw O('ID Token "aud" (audience) claim includes additional untrusted audiences',Et,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw O('unexpected ID Token "azp" (authorized party) claim value',Et,{expected:e.client_id,claims:t,claim:"azp"})}}var On=Symbol(),Dn=Symbol();async function ka(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?Nc(e,t,n,o.expectedNonce,o.maxAge,o[Qs],o.recognizedTokenTypes):Uc(e,t,n,o?.maxAge,o?.[Qs],o?.recognizedTokenTypes)}async function Nc(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=On;break;case On:break;default:Pe(o,'"expectedNonce" argument'),c.push("nonce")}s=wa(t,s),s!==Dn&&c.push("auth_time");let l=await ga(e,t,n,c,a,i);Pe(l.id_token,'"response" body "id_token" property',K,{body:l});let u=In(l);return va(t,u,s),Sa(u,o),l}async function Uc(e,t,n,o,s,a){let i=await ga(e,t,n,void 0,s,a),c=In(i);return c&&(va(t,c,wa(t,o)),Sa(c,On)),i}var Ic="OAUTH_WWW_AUTHENTICATE_CHALLENGE",jc="OAUTH_RESPONSE_BODY_ERROR",Wc="OAUTH_UNSUPPORTED_OPERATION",Hc="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Ho="OAUTH_PARSE_ERROR",K="OAUTH_INVALID_RESPONSE";var zc="OAUTH_RESPONSE_IS_NOT_JSON",xa="OAUTH_RESPONSE_IS_NOT_CONFORM",Bc="OAUTH_HTTP_REQUEST_FORBIDDEN",Fc="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",zo="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",Et="OAUTH_JWT_CLAIM_COMPARISON_FAILED",qc="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var Jc="OAUTH_MISSING_SERVER_METADATA",Kc="OAUTH_INVALID_SERVER_METADATA";function Ko(e){if(e.bodyUsed)throw se('"response" body has been used already',De)}async function Gc(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new At("JWE decryption is not configured",{cause:e});if(c!==3)throw O("Invalid JWT",K,e);let l;try{l=JSON.parse(Oo(En(a)))}catch(m){throw O("failed to parse JWT Header body as base64url encoded JSON",Ho,m)}if(!Rn(l))throw O("JWT Header must be a top level object",K,e);if(t(l),l.crit!==void 0)throw new At('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let u;try{u=JSON.parse(Oo(En(i)))}catch(m){throw O("failed to parse JWT Payload body as base64url encoded JSON",Ho,m)}if(!Rn(u))throw O("JWT Payload must be a top level object",K,e);let d=ma()+n;if(u.exp!==void 0){if(typeof u.exp!="number")throw O('unexpected JWT "exp" (expiration time) claim type',K,{claims:u});if(u.exp<=d-o)throw O('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',zo,{claims:u,now:d,tolerance:o,claim:"exp"})}if(u.iat!==void 0&&typeof u.iat!="number")throw O('unexpected JWT "iat" (issued at) claim type',K,{claims:u});if(u.iss!==void 0&&typeof u.iss!="string")throw O('unexpected JWT "iss" (issuer) claim type',K,{claims:u});if(u.nbf!==void 0){if(typeof u.nbf!="number")throw O('unexpected JWT "nbf" (not before) claim type',K,{claims:u});if(u.nbf>d+o)throw O('unexpected JWT "nbf" (not before) claim value',zo,{claims:u,now:d,tolerance:o,claim:"nbf"})}if(u.aud!==void 0&&typeof u.aud!="string"&&!Array.isArray(u.aud))throw O('unexpected JWT "aud" (audience) claim type',K,{claims:u});return{header:l,claims:u,jwt:e}}function Vc(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw O('unexpected JWT "alg" header parameter',K,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw O('unexpected JWT "alg" header parameter',K,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw O('unexpected JWT "alg" header parameter',K,{header:o,expected:n,reason:"default value"});return}throw O('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function ft(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw O(`"${t}" parameter must be provided only once`,K);return n}var Yc=Symbol(),Zc=Symbol();function Pa(e,t,n,o){if(Fo(e),qo(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw se('"parameters" must be an instance of URLSearchParams, or URL',Ne);if(ft(n,"response"))throw O('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',K,{parameters:n});let s=ft(n,"iss"),a=ft(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw O('response parameter "iss" (issuer) missing',K,{parameters:n});if(s&&s!==e.issuer)throw O('unexpected "iss" (issuer) response parameter value',K,{expected:e.issuer,parameters:n});switch(o){case void 0:case Zc:if(a!==void 0)throw O('unexpected "state" response parameter encountered',K,{expected:void 0,parameters:n});break;case Yc:break;default:if(Pe(o,'"expectedState" argument'),a!==o)throw O(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',K,{expected:o,parameters:n})}if(ft(n,"error"))throw new jo("authorization response from the server is an error",{cause:n});let c=ft(n,"id_token"),l=ft(n,"token");if(c!==void 0||l!==void 0)throw new At("implicit and hybrid flows are not supported");return Ac(new URLSearchParams(n))}async function Ta(e,t=ia){let n;try{n=await e.json()}catch(o){throw t(e),O('failed to parse "response" body as JSON',Ho,o)}if(!Rn(n))throw O('"response" body must be a top level object',K,{body:n});return n}var ea=Symbol(),Qc=Symbol();var Zt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",Yt={client_id:Zt("client")},Ca=`${location.origin}/signed-in`,Vo="sign-in",$t=null,Yo=null,Go,Aa=null,Zo=new Set,_t=()=>$t,Y=()=>Aa;function Ea(e){return Zo.add(e),()=>{Zo.delete(e)}}function Ra(){if($t){$t=null;for(let e of Zo)e()}}function La(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(Zt("issuer")).hostname);return{[Un]:e}}async function Qo(){if(!Go){let e=new URL(Zt("issuer"));Go=await ra(e,await aa(e,La()))}return Go}async function gt(){let{authorization_endpoint:e}=await Qo();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:ca(),state:la(),nonce:da(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(Vo,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...Yt,response_type:"code",redirect_uri:Ca,scope:Zt("scope"),audience:Zt("audience"),state:t.state,nonce:t.nonce,code_challenge:await ua(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function el(){let e=JSON.parse(sessionStorage.getItem(Vo)??"null");if(sessionStorage.removeItem(Vo),!e)return gt();let t=await Qo(),n=Pa(t,Yt,new URL(location.href),e.state),o=await ya(t,Yt,fa(),n,Ca,e.verifier,La()),s=await ka(t,Yt,o,{expectedNonce:e.nonce,requireIdToken:!0});$t=s.access_token,Yo=s.id_token??null,Aa=tl(In(s),$t),history.replaceState(null,"",e.place)}function tl(e,t){let n=nl(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function nl(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function Ma(){return location.pathname==="/signed-in"?await el():await gt(),$t!==null}async function Oa(){let{end_session_endpoint:e}=await Qo(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",Yt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),Yo&&t.searchParams.set("id_token_hint",Yo)),$t=null,sessionStorage.clear(),location.assign(t)}var ye=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function T(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${_t()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ye({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=ol(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&Ra(),new ye(c?.detail?c:{status:a.status,...Da(a.status)})}function ol(e){try{return JSON.parse(e)}catch{return null}}function Da(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Te(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var H=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,yt=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function Ue(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var Rt=async()=>(await L(T("GET","/pms"))).items,jn=()=>Ue(e=>L(T("GET",`/properties${Te({limit:200,cursor:e})}`))),be=e=>yt(T("GET",`${H(e)}/integration`)),Na=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/pms`,{body:{pms:t},etag:n})),Wn=e=>Ue(t=>L(T("GET",`/credentials${Te({pms:e,limit:200,cursor:t})}`))),Ua=e=>L(T("POST","/credentials",{body:e})),Ia=(e,t)=>L(T("PUT",`/credentials/${e}`,{body:t})),ja=e=>L(T("POST",`/credentials/${e}/verification`,{body:{}})),Wa=e=>L(T("DELETE",`/credentials/${e}`)),Ha=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/credential`,{body:{credential_id:t},etag:n})),za=async e=>(await L(T("GET",`${H(e)}/integration/pms-properties`))).items,Ba=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Fa=async e=>(await L(T("GET",`${H(e)}/integration/lease-statuses`))).items,qa=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),Xo=(e,t={})=>L(T("GET",`${H(e)}/integration/preview${Te(t)}`)),Ja=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/activation`,{body:t,etag:n})),Ka=(e,t,n)=>yt(T("PUT",`${H(e)}/integration/settings`,{body:t,etag:n})),Ga=(e,t)=>L(T("POST",`${H(e)}/integration/settings/preview`,{body:t})),Va=(e,t)=>L(T("DELETE",`${H(e)}/integration`,{etag:t})),Ya=e=>L(T("GET",`/rollouts/suggestions${Te({model:e})}`)),Za=e=>L(T("POST","/rollouts",{body:e})),Qa=(e={})=>L(T("GET",`/rollouts${Te(e)}`)),es=e=>L(T("GET",`/rollouts/${encodeURIComponent(e)}`)),Xa=e=>L(T("POST",`/rollouts/${e}/continuation`,{body:{}})),er=(e,t)=>L(T("POST",`/rollouts/${e}/activation`,{body:{which:t}})),tr=()=>L(T("GET","/notices")),nr=e=>L(T("POST","/notices/receivers",{body:e})),or=({receiver_id:e,version:t},n)=>L(T("PUT",`/notices/receivers/${e}`,{body:n,etag:`"${t}"`})),sr=e=>L(T("DELETE",`/notices/receivers/${e}`)),ar=e=>L(T("POST",`/notices/receivers/${e}/test`,{body:{}})),rr=(e={})=>L(T("GET",`/notices/deliveries${Te({limit:25,...e})}`)),ir=e=>L(T("GET",`${H(e)}/attention`)),Hn=(e,t)=>L(T("GET",`${H(e)}/people${Te(t)}`)),cr=(e,t)=>L(T("GET",`${H(e)}/people/${encodeURIComponent(t)}`)),lr=(e,t,n)=>L(T("PUT",`${H(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),dr=(e,t)=>L(T("GET",`${H(e)}/explanations${Te(t)}`)),zn=async e=>(await L(T("GET",`${H(e)}/units`))).units,ur=async e=>(await L(T("GET",`${H(e)}/keys`))).keys,pr=async e=>(await L(T("GET",`${H(e)}/unit-mapping`))).items,ts=async(e,t)=>(await L(T("PUT",`${H(e)}/unit-mapping`,{body:{items:t}}))).items,hr=async e=>(await L(T("GET",`${H(e)}/access-suggestions`))).items,mr=(e,t)=>L(T("POST",`${H(e)}/access-suggestions/decision`,{body:t})),fr=e=>L(T("POST",`${H(e)}/syncs`,{body:{}})),Bn=(e,t={})=>L(T("GET",`${H(e)}/syncs${Te(t)}`)),Qt=(e,t,n={})=>L(T("GET",`${H(e)}/syncs/${encodeURIComponent(t)}${Te(n)}`)),$r=(e,t,n)=>L(T("POST",`${H(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),_r=(e,t)=>L(T("DELETE",`${H(e)}/syncs/${t}/approval`)),gr=(e,t)=>L(T("POST",`${H(e)}/syncs/${t}/undo`,{body:{}})),Xt=(e,t,n={})=>L(T("GET",`${H(e)}/alerts${Te({kind:t,...n})}`)),yr=(e,t,n)=>L(T("POST",`${H(e)}/alerts/${t}/resolution`,{body:n})),Fn=(e,t)=>L(T("POST",`${H(e)}/alerts/resolutions`,{body:t})),br=(e,t={})=>L(T("GET",`${H(e)}/audit${Te(t)}`)),wr=(e={})=>L(T("GET",`/audit${Te(e)}`));async function vr(e){let t={authorization:`Bearer ${_t()??""}`},n="",o="";do{let s=o?`?cursor=${encodeURIComponent(o)}`:"",a=await fetch(`/v1${H(e)}/audit.csv${s}`,{headers:t});if(!a.ok)throw new ye({status:a.status,...Da(a.status)});let i=await a.text();n+=n?i.slice(i.indexOf(`
`)+1):i,o=a.headers.get("next-cursor")}while(o);return n}function Sr(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function E(e,t,{keep:n=!1}={}){let[o,s]=b({data:null,problem:null,loading:!0}),[a,i]=b(0),c=j(null);U(()=>{let d=!0,m=n||c.current?.every((p,h)=>p===t[h]);return s(p=>({data:m?p.data:null,problem:null,loading:!0})),c.current=t,e().then(p=>d&&s({data:p,problem:null,loading:!1}),p=>d&&s(h=>({...h,problem:xr(p),loading:!1}))),()=>{d=!1}},[...t,a]);let l=ge(()=>i(d=>d+1),[]),u=ge(d=>s({data:d,problem:null,loading:!1}),[]);return{...o,reload:l,replace:u}}function xr(e){return e instanceof ye?e:(console.error(e),new ye({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function we(e,t){let n=E(async()=>{let u=await e();for(;!u.items.length&&u.next_cursor;)u=await e(u.next_cursor);return u},t),[o,s]=b({items:[]}),[a,i]=b(!1);U(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let u=await e(o.cursor).catch(()=>null);if(i(!1),!u)return n.reload();s({items:[...o.items,...u.items],cursor:u.next_cursor})},l=async()=>{o.cursor&&s({items:[...o.items,...await Ue(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:l}}function qn(e,t){let n=JSON.stringify(t),[o,s]=b({key:n,cursors:[]}),a=o.key===n?o.cursors:[],i=E(async()=>({...await e(a.at(-1)),number:a.length}),[n,a.at(-1)],{keep:!0}),{items:c=null,next_cursor:l,total:u=null,number:d=0}=i.data??{};return{...i,data:c,total:u,number:d,next:l?()=>s({key:n,cursors:[...a,l]}):null,back:a.length?()=>s({key:n,cursors:a.slice(0,-1)}):null}}function N(e){let[t,n]=b({busy:!1,problem:null}),o=j(!1),s=j(e);s.current=e;let a=ge(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let l=await s.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:xr(l)});return}finally{o.current=!1}}},[]),i=ge(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function Lt(e,t){let n=`draft ${e}`,[o,s]=b(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=ge(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=ge(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var kr=e=>e.status==="queued"||e.status==="running",sl=e=>new Promise(t=>setTimeout(t,e));function Mt(e,t,n=null){let[o,s]=b(null),[a,i]=b(n),c=j(t);c.current=t,U(()=>{if(n)return;let u=!0;return(async()=>{let d=(await Bn(e,{limit:1})).items[0];u&&d&&kr(d)&&i(d.sync_id)})().catch(()=>{}),()=>{u=!1}},[e]),U(()=>{let u=!0;return(async()=>{for(let d=1e3;a&&u;d=Math.min(d*1.1,5e3)){let m=await Qt(e,a,{limit:1}).catch(()=>null);if(!u||!_t())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!kr(m)){i(null),c.current();return}await sl(d)}})(),()=>{u=!1}},[e,a]);let l=N(async()=>{s(null);let{sync_id:u}=await fr(e);Sr("The sync was asked for."),i(u)});return{sync:o,running:a!==null,start:l,follow:i,forget:()=>s(null)}}var ee=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,te={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},Fe={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},ns={waiting:{name:"Waiting",kind:""},ready:{name:"Ready",kind:"accent"},held:{name:"Would be held",kind:"warn"},turning_on:{name:"Turning on",kind:"accent"},on:{name:"On",kind:"good"},refused:{name:"Went no further",kind:"bad"}},ie={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},Jn={unmanaged:{name:"By hand"},granted:{name:"Granted"},ended:{name:"Ended"}},Tr={past_with_access:"Past, still with access",open_alert:"With an open alert",no_unit:"Without a unit",added_by_hand:"Added by hand"},Cr={last_name:"Last name",unit:"Unit",move_in:"Move-in",lease_end:"Lease end"},bt=e=>Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n])),rt={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},Ot={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},al={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",channel:"How",address:"Email",url:"Address",quiet:"Not told of",properties:"Properties",until:"Last day"},Ie=e=>ee(al,e)??Rr(e),Kn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},qe={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},records_set_aside:{name:"Records Set Aside",why:"Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},Ce={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},Ar="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",os={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},Pr={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}},rl={created:"To be created",linked:"To be linked",updated:"To be updated",alerted:"To be flagged"};function Dt(e,t=!1){let[n,o]=e.split(":"),s=t&&ee(rl,e);if(s)return{name:s,why:ee(Pr,e)?.why??""};let a=n==="alerted"?ee(qe,o):void 0;return a?{name:`Flagged: ${a.name}`,why:a.why}:ee(Pr,e)??{name:Rr(e),why:""}}var je={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},Er={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},ss={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync",rollout_begun:"Began a roll-out",rolled_out:"Set up like another property",receiver_added:"Added a receiver of notices",receiver_changed:"Changed what a receiver is told of",receiver_removed:"Removed a receiver of notices",receiver_tested:"Tested a receiver of notices"},Nt={sync_held:{name:"Sync held",when:"a sync waits for a decision, and when none does any more"},credential_failing:{name:"Credential refused",when:"the PMS refuses a credential, and when it accepts it again"},not_synced:{name:"Not synced",when:"no sync has succeeded for three hours, and when one does"},past_with_access:{name:"Past with access",when:"people who moved out have access, and when nobody has"},first_sync_done:{name:"First sync done",when:"a property was synced for the first time, with what it left to decide"},daily_digest:{name:"Daily digest",when:"at seven in the morning what is open, if anything is"},test:{name:"Test",when:""}},as={raised:"began",recovered:"over",told:""},Gn={email:"Email",webhook:"Webhook"},rs={waiting:{name:"On its way",kind:"warn"},delivered:{name:"Delivered",kind:"good"},given_up:{name:"Given up",kind:"bad"}},Vn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function tt({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${Z(e)} ${o(e,"moves","move")} out`),t&&s.push(`${Z(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var k=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,Z=e=>k(e,"person","people"),wt=e=>k(e,"resident");function vt(e){let[,t,n,o]=(e??"").replaceAll(/[\s().-]/g,"").match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/)??[];return t?`(${t}) ${n}-${o}`:e}var is=(e,t)=>me(/^[a-z]/.test(t)?`${e} ${t}`:t),me=e=>`${Yn(e)}${/[.!?]$/.test(e)?"":"."}`,Yn=e=>e.charAt(0).toUpperCase()+e.slice(1),Rr=e=>Yn(e.replaceAll(/[_:]/g," ")),ce=e=>e==null||e===""?"\u2014":e;var St=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),Lr=(e,t)=>St(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function en(e,t,n){let o=St(t,{dateStyle:"short"}),s=new Date(e),a=St(t,{hour:"numeric",minute:"2-digit",timeZoneName:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=St(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${St(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function tn(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return k(t,"minute");let n=Math.floor(t/60);return n<48?k(n,"hour"):k(Math.floor(n/24),"day")}function Mr(e){let t=Math.max(0,Math.floor(e/1e3));return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function cs(e,t,n=0){let o=Object.fromEntries(St(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var Ut=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>en(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,fe),fe=e=>e?St("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var il={people:"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-1.5A5.5 5.5 0 0 1 7.5 14h3A5.5 5.5 0 0 1 16 19.5V21M16 3.5a4 4 0 0 1 0 7M18.5 14.5A5.5 5.5 0 0 1 22 19.5V21",alerts:"M12 8v5M12 16.5v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",access:"M15.5 3.5a5 5 0 1 1-4.3 7.6L4 18.3V21h3l1-1v-2h2v-2h2l1.7-1.7M16.5 7.6v.1",integrations:"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3",search:"M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20.5 20.5 16 16",bell:"M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0",down:"m6 9.5 6 6 6-6"},it=({name:e})=>r`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${il[e]} /></svg>`;var Or=document.querySelector('meta[name="support-email"]')?.getAttribute("content")??"";function ve({about:e="Help with the console",request:t,children:n="Stuck? Write to"}){let o=[t&&`Request: ${t}`,`Page: ${location.origin}${location.pathname}`,"",""].filter(a=>a!=null),s=`mailto:${Or}?subject=${encodeURIComponent(`${e}${t?` (request ${t})`:""}`)}&body=${encodeURIComponent(o.join(`
`))}`;return r`<span class="hint">${n} <a href=${s}>${Or}</a>${t&&r`<span>, request <code>${t}</code></span>`}.</span>`}var Dr=!0;function q({title:e,lead:t,actions:n,children:o}){let s=j(null),{path:a}=J();return U(()=>{document.title=`${e} \xB7 Door`},[e]),U(()=>{Dr||s.current?.focus({preventScroll:!0}),Dr=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var Je=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,B=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function cl({pointer:e,detail:t}){let n=e.split("/").filter(o=>o&&!/^\d+$/.test(o)).pop()??"";return Je(is(Ie(n.replace(/^\?/,"")),t))}function W({problem:e,retry:t,title:n}){return e?r`
    <${B} kind="bad" alert title=${n??e.title}>
      ${e.errors.length?e.errors.map(o=>r`<p>${cl(o)}</p>`):r`<p>${Je(me(e.message))}</p>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<${ve} about=${e.title} request=${e.requestId} />`}
        </div>`}
    <//>`:null}var ls=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,F=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,ds=()=>r`
  <div class="card">
    <${F} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function C({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${W} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${ds} />`:e.problem?r`<${W} problem=${e.problem} retry=${e.reload} />`:r`<${ls} lines=${t} />`}function y({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var Zn=({credential:e})=>r`
  <${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${R} kind="warn">Expires soon<//>`}`,Nr=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${fe(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,nn=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function D({at:e,zone:t,never:n="never",as:o}){return e?r`<time datetime=${e} title=${Lr(e,t)}>${o??en(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ae({label:e,help:t,wrong:n,optional:o,...s}){let a=et(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${Je(is(e,n))}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?Je(t):t}</span>`}
    </div>`}function pe({label:e,value:t,onSearch:n}){let o=j(0);return r`
    <span class="search"><${it} name="search" />
      <input type="search" class="input" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} /></span>`}var Le=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${y} busy=${t} onClick=${n}>Show more<//></div>`:null;function Se({of:{number:e,total:t,loading:n,next:o,back:s,data:a},size:i,what:c}){let l=e*i,u=j(null),d=m=>{m(),u.current?.parentElement?.scrollIntoView({block:"start"})};return!a?.length||!o&&!s?null:r`
    <nav class="row between pager no-print" aria-label="Pages of ${c}" ref=${u}>
      <span class="hint" role="status">${n?"Loading\u2026":`${(l+1).toLocaleString("en-US")}\u2013${(l+a.length).toLocaleString("en-US")}${t===null?"":` of ${t.toLocaleString("en-US")}`}`}</span>
      <div class="row">
        <${y} kind="small" disabled=${!s} onClick=${()=>s&&d(s)}>Previous<//>
        <${y} kind="small" disabled=${!o} onClick=${()=>o&&d(o)}>Next<//>
      </div>
    </nav>`}function Ke(e,t){let[n,o]=b(0),s=Math.max(0,Math.ceil(e.length/t)-1),a=Math.min(n,s);return{data:e.slice(a*t,(a+1)*t),total:e.length,number:a,loading:!1,next:a<s?()=>o(a+1):null,back:a>0?()=>o(a-1):null,first:()=>o(0)}}var le=({label:e,value:t,options:n,onChoose:o,kind:s=""})=>r`
  <label class="choose ${s}"><span class="label">${e}</span>
    <select class="input" value=${t} onChange=${a=>o(a.currentTarget.value)}>
      ${Object.entries(n).map(([a,i])=>r`<option value=${a}>${i}</option>`)}
    </select>
  </label>`;function on({label:e,kind:t="",children:n}){let o=j(null);return U(()=>{let a=i=>{let c=o.current?.contains(i.target),l=i.target.closest?.(".menu > div");o.current&&(!c||l)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function ue(){let[e,t]=b(null);return[e,ge(n=>t(n===null?null:{text:n}),[])]}function de({of:e}){let t=j(null);return U(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var us=Be({names:{},zone:"UTC",want:()=>{}}),kt=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function We(){let{names:e,want:t}=xe(us);return U(t,[]),e}var Qn=()=>xe(us).zone;function Ur({property:e,zone:t,children:n}){let[o,s]=b(!1),a=E(async()=>{let c=o?await zn(e):[];return Object.fromEntries(c.map(l=>[l.unit_id,l.name]))},[e,o]),i=ge(()=>s(!0),[]);return r`<${us.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var ll={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},Xn=50;function Ir({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([hr(n),be(n)]),i=s.some(({kind:l})=>l==="revoke")?await Ue(l=>Xt(n,"still_has_access",{limit:200,cursor:l})):[],c=new Map(i.flatMap(({person:l,ends_at:u})=>l&&u?[[l.person_id,u]]:[]));return{suggestions:s,card:a,ends:c}},[n]);return r`
    <${q} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${C} of=${o} lines=${8}>${s=>r`<${dl} ...${s} property=${e} reload=${()=>{o.reload(),t()}} />`}<//>
    <//>`}function dl({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=b([]),[c,l]=ue(),u=We(),d=Y()?.canManage??!1,m=[...e].sort((_,x)=>+!_.suggestion_id-+!x.suggestion_id),p=m.flatMap(_=>_.suggestion_id??[]),h=a.filter(_=>p.includes(_)),f=N(async(_,x)=>{let{decided:P,gone:I}=await mr(o.property_id,{action:_,suggestion_ids:x}),Q=_==="reject"&&x.some(V=>e.some(oe=>oe.suggestion_id===V&&n.has(oe.person_id)));l(`${_==="approve"?"Updated access for":"Discarded the suggestion for"} ${k(P.length,"person","people")}.${I.length?` ${I.length} had changed in the meantime; look again.`:""}${Q?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),$=_=>i(h.includes(_)?h.filter(x=>x!==_):[...h,_]),g=Ke(m,Xn),w=g.data.flatMap(_=>_.suggestion_id??[]),S=w.length>0&&w.every(_=>h.includes(_));return e.length?r`
    <${de} of=${c} />
    <${W} problem=${f.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the ${w.length} on this page" checked=${S} onChange=${()=>i(S?[]:w)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${g.data.map(_=>{let x=_.suggestion_id,{name:P,kind:I}=Er[_.kind],Q=[_.unit_id&&(u[_.unit_id]??_.unit_id),..._.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${_.person_id}>
                <td>${x&&d&&r`<input type="checkbox" aria-label="${P}: ${_.name}" checked=${h.includes(x)}
                  disabled=${!h.includes(x)&&h.length>=Xn} onChange=${()=>$(x)} />`}</td>
                <td><${R} kind=${I}>${P}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${_.person_id}">${_.name}</a></th>
                <td data-label="To">${Q}</td>
                <td>${n.has(_.person_id)?r`They moved out. Access ends by itself <${D} at=${n.get(_.person_id)} zone=${o.time_zone} />.`:ll[_.kind]??_.reason}</td>
                <td data-label=${_.since?"Since":void 0}><${D} at=${_.since} zone=${o.time_zone} never="" /></td>
                <td>${x&&d&&r`<${y} kind="small plain" aria-label="Discard: ${_.name}" onClick=${()=>f.run("reject",[x])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
      <${Se} of=${g} size=${Xn} what="suggestions" />
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${k(h.length,"suggestion")} selected; at most ${Xn} at once.</span>
        <${y} kind="primary" busy=${f.busy} disabled=${!h.length} onClick=${()=>f.run("approve",h)}>Update Access<//>
      </div>`}`:r`
      <${de} of=${c} />
      <div class="card"><${F} title="Nothing to review">
        <p>Automated Access is: ${je[t.automated_access].name}. ${je[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}var sn=5,ul={...te,...bt(je),...bt(ie),...bt(Ce),...bt(qe),true:"On",false:"Off"},ps=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),jr=e=>e==null||Array.isArray(e)&&!e.length;function It(e,t){if(jr(e))return"none";if(Array.isArray(e)){let n=e.length-sn;return e.slice(0,sn).map(o=>It(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return ps(e)?Object.entries(e).map(([o,s])=>`${Ie(o)} ${It(s,t)}`).join(", "):ee(t,String(e))??ee(ul,String(e))??String(e)}function pl(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:Ie(o),from:e?.[o],to:t?.[o]}))}function hl(e,t){return(ps(e)||ps(t)?pl(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>It(o,{})!==It(s,{}))}var Wr=({before:e,after:t,names:n={}})=>hl(e,t).map(({name:o,from:s,to:a})=>r`
  <${nn} name=${o} from=${jr(s)?null:It(s,n)} to=${It(a,n)} />`);function Hr({before:e,after:t}){let n=We(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>kt(i)===kt(a)));return r`
    ${t.slice(0,sn).map(a=>r`
      <${nn} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>sn&&r`<div class="hint">And ${t.length-sn} more</div>`}`}function ml({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${Hr} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return k(n.length,"suggestion");default:return r`<${Wr} before=${t} after=${n} names=${o} />`}}function fl({entry:{subject:e},property:t,names:n}){if(!e)return null;let o=`/properties/${t}`;return t&&e.startsWith("person_")?r`<a href="${o}/people/${e}">The person</a>`:t&&e.startsWith("sync_")?r`<a href="${o}/syncs/${e}">The sync</a>`:e.startsWith("rollout_")&&Y()?.role==="portfolio_manager"?r`<a href="/rollouts/${e}">The roll-out</a>`:ee(n,e)??r`<span class="hint">${e}</span>`}var eo=({entries:e,zone:t,filtered:n,property:o,names:s={}})=>e.length?r`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${e.map(a=>r`
          <tr key=${a.audit_id}>
            <td><${D} at=${a.at} zone=${t} /></td>
            <th scope="row" class="long">${a.actor_name??a.actor} <div class="hint">${a.actor_name&&r`${a.actor}, `}${Vn[a.role]}</div></th>
            <td>${ss[a.action]}</td>
            <td><${fl} entry=${a} property=${o} names=${s} /></td>
            <td>${ml(a,s)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`:r`<div class="card"><${F} title=${n?"Nothing fits":"Nothing was decided yet"} /></div>`,to=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${pe} label="Search by who, what or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${le} label="What" value=${e.action} options=${{"":"Everything",...ss}} onChoose=${n=>t({action:n})} />
    ${[["from","From"],["to","Until"]].map(([n,o])=>r`
      <label class="choose"><span class="label">${o}</span>
        <input class="input" type="date" value=${e[n]} onChange=${s=>t({[n]:s.currentTarget.value})} /></label>`)}
  </div>`;function zr(){let{query:e,route:t}=J(),{q:n="",action:o="",from:s="",to:a=""}=e,i={q:n,action:o,from:s,to:a},c=u=>{let d=new URLSearchParams(Object.entries({...i,...u}).filter(([,m])=>m));t(`/activity${d.size?`?${d}`:""}`,!0)},l=we(u=>wr({...i,cursor:u}),Object.values(i));return r`
    <${q} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials and roll-outs, the newest first. What is decided about a property is under its settings.">
      <${to} which=${i} change=${c} />
      <${C} of=${l} lines=${8}>${u=>r`
        <${eo} entries=${u} zone="UTC" filtered=${!!(n||o||s||a)} />`}<//>
      <${Le} more=${l.more} busy=${l.busy} onMore=${l.goOn} />
    <//>`}function $l(e){let t=String(e??""),n=/^[=+\-@\t\r]/.test(t)?`'${t}`:t;return/[",\r\n]/.test(n)?`"${n.replaceAll('"','""')}"`:n}var ct=(e,t)=>[e,...t].map(n=>`${n.map($l).join(",")}\r
`).join("");function Br(e){let t=e.replace(/^\uFEFF/,""),n=/[,;\t]/.exec(t.split(/\r?\n/,1)[0].replaceAll(/"[^"]*"/g,""))?.[0]??",",o=[[]];for(let[,s,a,i]of t.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^"${n}\\r\\n]*))(${n}|\\r?\\n|$)`,"g"))){if(o[o.length-1].push((s?.replaceAll('""','"')??a).replace(/^'(?=[=+\-@\t\r])/,"")),!i)break;i!==n&&o.push([])}return o.filter(s=>s.some(a=>a.trim()))}function Ge(e,t){let n=URL.createObjectURL(new Blob([t],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}var Fr=Be({attention:null,problem:null,reload:()=>{}}),He=()=>xe(Fr);function qr({property:e,children:t}){let n=E(async()=>e?{property:e,...await ir(e)}:null,[e]),o=n.data?.property===e?n.data:null;return r`<${Fr.Provider} value=${{attention:o,problem:n.problem,reload:n.reload}}>${t}<//>`}var jt=({alerts:e},t)=>e.find(n=>n.kind===t)?.count??0,xt=({alerts:e})=>e.filter(({kind:t})=>t!=="unmapped_unit").reduce((t,{count:n})=>t+n,0);function Jr(e,t){let n=jt(e,"still_has_access"),o=jt(e,"credential_failing"),s=xt(e)-n-o,a=jt(e,"unmapped_unit"),{suggestions:i,held_sync_id:c}=e;return[{n,what:`${Z(n)} moved out and still ${n===1?"has":"have"} access`,href:`${t}/alerts#still_has_access`,kind:"bad"},{n:o,what:"The PMS refuses the credential",href:`${t}/integrations/settings/pms`,kind:"bad"},{n:+!!c,what:"A sync waits for your decision",href:`${t}/syncs/${c}`,kind:"warn"},{n:s,what:k(s,"alert"),href:`${t}/alerts`,kind:"warn"},{n:i,what:`${k(i,"change")} of access to review`,href:`${t}/access`,kind:"accent"},{n:+(a>0),what:`${k(a,"unit")} to map`,href:`${t}/integrations/settings/units?show=unmapped`,kind:""}].filter(({n:l})=>l>0)}function ke({title:e,onClose:t,children:n}){let o=j(null),s=et();return U(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function $e({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${ke} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${W} problem=${s.problem} />
      <div class="row end">
        <${y} onClick=${i}>Cancel<//>
        <${y} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var _l=7,gl=5,an=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function rn(e,t=e.length){let n=e.slice(0,gl);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function hs({kind:e,one:t,all:n=1,names:o=[],action:s,property:a,decide:i,onClose:c}){let{name:l,does:u,danger:d}=Ce[s],m=e==="still_has_access"&&s==="keep",[p,h]=b(""),[f,$]=b(()=>cs(a.time_zone,new Date,_l)),[g,w]=b(m?null:{action:s}),S=t&&[t.alert_id],_=E(async()=>g&&Fn(a.property_id,{...g,kind:e,alert_ids:S,dry_run:!0}),[g]),x=N(async()=>g&&_.data&&i(g,_.data)),P=x.problem?.code==="other_plan",I=()=>{x.clear(),_.reload()},Q=()=>{x.clear(),w(null)},ae=t?an(t):`all ${n.toLocaleString("en-US")}`,[V,oe]=b(!1),he=M=>{M.preventDefault(),oe(!p.trim()),p.trim()&&f?w({action:s,reason:p.trim(),until:f}):document.querySelector("dialog input")?.focus()},v=M=>M.currentTarget.value;return r`
    <${ke} title="${l}: ${ae}?" onClose=${c}>
      <p>${m?Ar:u}</p>
      ${o.length>0&&r`<p class="hint">${rn(o,n)}</p>`}
      ${m&&!g?r`
          <form class="stack" onSubmit=${he} novalidate>
            <${Ae} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${p} wrong=${V&&!p.trim()?"Say why they keep access.":void 0} onInput=${M=>h(v(M))} />
            <${Ae} label="Last day with access" type="date" min=${cs(a.time_zone,new Date)} value=${f} onInput=${M=>$(v(M))} />
            <div class="row end"><${y} onClick=${c}>Cancel<//><${y} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${C} of=${_} lines=${3}>${M=>r`<${yl} of=${M} how=${g} one=${!!t} />`}<//>
          <${W} problem=${x.problem} />
          ${P&&r`<div><${y} onClick=${I}>Look again<//></div>`}
          <div class="row end">
            ${m?r`<${y} onClick=${Q}>Back<//>`:r`<${y} onClick=${c}>Cancel<//>`}
            <${y} kind=${d?"danger primary":"primary"} busy=${x.busy} disabled=${P||!_.data?.decided.length} onClick=${x.run}>${l}<//>
          </div>`}
    <//>`}function yl({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=j(null);return U(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${fe(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${k(e.length,"alert")}</li>`}
      <li>Changes ${Z(n)}</li>
      ${s>0&&r`<li>${Z(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${Z(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${k(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function Vr({property:e,refresh:t}){let{attention:n,problem:o,reload:s}=He(),[a,i]=ue(),[c,l]=b(0),u=f=>{i(f),l(c+1),t()},d=n?.alerts??[],m=N(async()=>{let f=await Promise.all(d.filter(({kind:$})=>$!=="credential_failing").map(({kind:$})=>Ue(g=>Xt(e.property_id,$,{limit:200,cursor:g}))));Ge(`alerts-${e.property_id}.csv`,ct(["Alert","About","Email","Unit","IDs in the PMS","What to do","Open since"],f.flat().map(bl)))}),p=d.length>0&&r`<${y} busy=${m.busy} onClick=${m.run}>Save as CSV<//>`,h=n!==null&&xt(n)<=wl;return r`
    <${q} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync." actions=${p}>
      <${de} of=${a} />
      <${W} problem=${m.problem} />
      <${C} of=${{data:n,problem:o,loading:!n,reload:s,replace:()=>{}}} lines=${8}>${()=>d.length?d.map(f=>f.kind==="unmapped_unit"?r`<${vl} of=${f} property=${e} />`:r`<${Sl} key=${f.kind} of=${f} turn=${c} open=${h} property=${e} resolved=${u} />`):r`<div class="card"><${F} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var bl=e=>[e.title,e.unit?e.residents.map(({name:t})=>t).join("; "):an(e),e.person?.email??e.residents[0]?.email,e.unit?.label??e.residents[0]?.pms_unit,e.residents.map(({pms_ref:t})=>t.pms_resident_id).join("; "),e.remedy,e.opened_at],wl=25,Kr=20,vl=({of:e,property:t})=>r`
  <section class="card row between" aria-labelledby=${e.kind}>
    <div><h2 id=${e.kind}>${k(e.count,"unit")} that somebody lives in ${e.count===1?"is":"are"} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${t.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;function Sl({of:e,turn:t,open:n,property:o,resolved:s}){let{kind:a}=e,i=location.hash===`#${a}`,[c,l]=b(n||i),u=j(null);return U(()=>{i&&u.current?.scrollIntoView()},[]),r`
    <section class="card flush" aria-labelledby=${a} ref=${u}>
    <details class="group" open=${c} onToggle=${d=>l(d.currentTarget.open)}>
      <summary><h2 id=${a}>${e.title}</h2> <span class="tally">${k(e.count,"alert")}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${e.why}${a==="still_has_access"&&` ${e.remedy}`}</p>
        ${a==="credential_failing"&&r`<p><a href="/properties/${o.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${c&&r`<${kl} of=${e} turn=${t} property=${o} resolved=${s} />`}
    </details>
    </section>`}function kl({of:e,turn:t,property:n,resolved:o}){let s=n.property_id,a=qn(i=>Xt(s,e.kind,{limit:Kr,cursor:i}),[s,e.kind]);return U(()=>{t&&a.reload()},[t]),r`
    <${C} of=${a} lines=${6}>${i=>r`
      <${xl} of=${e} names=${i.map(an)} property=${n} resolved=${o} />
      <ul class="plain-list">
        ${i.map(c=>r`<li key=${c.alert_id}><${Pl} alert=${c} property=${n} resolved=${o} /></li>`)}
      </ul>
      <${Se} of=${a} size=${Kr} what=${e.title} />`}<//>`}function xl({of:e,names:t,property:n,resolved:o}){let[s,a]=b(null),i=e.actions.filter(({count:l})=>l>1);if(!i.length||!Y()?.canManage)return null;let c=async(l,u)=>{let{decided:d,digest:m}=u,{decided:p,refused:h,lose:f,gain:$}=await Fn(n.property_id,{...l,kind:e.kind,alert_ids:d,digest:m});a(null);let g=[f&&`${Z(f)} lost access`,$&&`${Z($)} gained access`].filter(Boolean).join(", ");o(`${Ce[l.action].name}: done for ${k(p.length,"alert")}${g&&`; ${g}`}.${h.length?` ${k(h.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row card-head">
      ${i.map(({action:l,count:u})=>r`
        <${y} kind="small ${Ce[l].danger?"danger":""}" aria-label="${Ce[l].name} for all ${u}: ${e.title}"
          onClick=${()=>a(l)}>${Ce[l].name} for all ${u.toLocaleString("en-US")}<//>`)}
    </div>
    ${s&&r`<${hs} kind=${e.kind} all=${e.actions.find(({action:l})=>l===s)?.count} names=${t} action=${s} property=${n} decide=${c} onClose=${()=>a(null)} />`}`}function Pl({alert:e,property:t,resolved:n}){let[o,s]=b(null),a=an(e),i=async l=>{try{await yr(t.property_id,e.alert_id,l),s(null),n(`${Ce[l.action].name}: done for ${a}.`)}catch(u){if(!(u instanceof ye)||u.code!=="alert_closed")throw u;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.kind==="still_has_access"?r`<${Cl} alert=${e} property=${t} />`:e.kind==="records_set_aside"?r`<${Al} alert=${e} />`:r`<${Ll} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${El} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${e.kind!=="still_has_access"&&`${e.remedy} `}<${Tl} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${Y()?.canManage&&r`
          <div class="row">
            ${e.actions.map(l=>r`
              <${y} kind="small ${Ce[l].danger?"danger":""}" aria-label="${Ce[l].name}: ${a}" onClick=${()=>s(l)}>${Ce[l].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${hs} kind=${e.kind} one=${e} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function Tl({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${D} at=${e} zone=${t} />${n>=6e4&&`, for ${tn(n)}`}.`}function Cl({alert:{person:e},property:t}){let n=We();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,vt(e.phone)].filter(Boolean).map(o=>r` · ${o}`)}</p>`}var Al=({alert:{residents:e,resident_count:t}})=>r`
  <p class="long">${e.length?r`<strong>${t===1?"Record":"Records"} in the PMS:</strong> ${rn(e.map(n=>n.pms_ref.pms_resident_id),t)}`:r`<strong>${k(t,"record")}</strong> whose id cannot be read either`}</p>`;function El({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${tn(o)}: <${D} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${D} at=${e} zone=${n} />.`}</strong></p>`}var Gr=(e,t)=>ce(e==="phone"?vt(t):t),Rl=3;function Ll({alert:e,property:t}){let{person:n,residents:o}=e,s=We();if(!o.length&&!n)return null;if(o.length>Rl)return r`<${Ml} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(d=>o.some(m=>m[d])||c?.[d]),u=d=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][d]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((d,m)=>r`<th scope="col">${u(m)} <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":Ie(d)}</th>
            ${o.map(m=>r`<td>${Gr(d,m[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Gr(d,c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var Ml=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${ce(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${wt(t-e.length)} more.</p>`}`;var lt={created:["Created","To be created"],linked:["Linked","To be linked"],updated:["Updated","To be updated"],moved_out:["Moved out","To move out"],access_ended:["Access ended","Access to end"],alerted:["Flagged","To be flagged"],skipped:["Skipped","To be skipped"],unchanged:["Unchanged","To stay"]};function Wt({counts:e,would:t=!1}){let n=Object.values(e.skipped).reduce((s,a)=>s+a,0),o=Number(t);return r`
    <dl class="counts">
      ${[["Residents",e.residents],[lt.created[o],e.created],[lt.linked[o],e.linked],[lt.updated[o],e.updated],[lt.moved_out[o],e.moved_out],...e.access_ended?[[lt.access_ended[o],e.access_ended]]:[],[lt.alerted[o],e.alerted],[lt.skipped[o],n],[lt.unchanged[o],e.unchanged]].map(([s,a])=>r`<div><dt>${s}</dt><dd>${a.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Ve(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.access_ended,"lost access without moving out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n.toLocaleString("en-US")} ${o}`).join(", "):"Nothing new"}function Ye({of:{hold_reasons:e,counts:t}}){let n=Qn(),o=e.every(({reason:s})=>s==="roster_shrank")&&tt(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${Je(me(Ut(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}var Ol=["duplicate_email","missing_email"];function Dl(e,t,n){let{units:o}=e,s=jt(e,"unmapped_unit"),a=Ol.reduce((c,l)=>c+jt(e,l),0),i=xt(e)-a;return[s>0&&{what:`Map ${k(s,"unit")}`,href:`${n}/integrations/settings/units?show=unmapped`,why:o.suggested?`Their residents are in Door without a unit. ${o.suggested===1?"One suggestion":`${o.suggested.toLocaleString("en-US")} suggestions`} can be accepted at once.`:"Their residents are in Door without a unit."},a>0&&{what:`Correct ${k(a,"email")} in the PMS`,href:`${n}/alerts`,why:"Emails that are missing or shared. They are brought in by the next sync after that."},i>0&&{what:`Decide about ${k(i,"alert")}`,href:`${n}/alerts`,why:"Whoever a sync could not tell apart."},e.suggestions>0&&{what:`Review access of ${Z(e.suggestions)}`,href:`${n}/access`,why:"Nothing changes until you approve it."},t.automated_access==="off"&&{what:"Choose who gives access",href:`${n}/integrations/settings/access`,why:"Keys are given by hand now; Door can suggest or give them by lease and unit."}].filter(c=>c!==!1)}function Yr({card:e,property:t}){let{attention:n}=He(),o=`next done ${t.property_id}`,[s,a]=b(()=>localStorage.getItem(o)!==null);if(!n||!e.enabled||!e.last_sync||s)return null;let i=Dl(n,e,`/properties/${t.property_id}`);return i.length?r`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${y} kind="small plain" onClick=${()=>{localStorage.setItem(o,"yes"),a(!0)}}>Hide this<//></div>
      <p>User Sync is on, and ${Z(n.people.current+n.people.future)} who live here or are to move in ${n.people.current+n.people.future===1?"is":"are"} in Door.</p>
      <ol class="todo">${i.map(({what:l,href:u,why:d})=>r`<li><a href=${u}>${l}</a><span class="hint">${d}</span></li>`)}</ol>
      <${ve} about="Setting up ${t.name}" />
    </section>`:null}function Nl(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${Ve(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function Ul({since:e}){let[t,n]=b(()=>Date.now());return U(()=>{let o=setInterval(()=>n(Date.now()),1e3);return()=>clearInterval(o)},[]),e?r` <span class="tally" aria-hidden="true">${Mr(t-Date.parse(e))}</span>`:null}function Ht({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${W} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${B} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${Ul} since=${n?.started_at} /></div>
          <p>${Nl(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${y} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${B} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error&&me(n.error.detail)}</p><div class="row">${i}${c}<${ve} about="A sync failed: ${n.sync_id}" /></div>
      <//>`:n.status==="held"?r`
      <${B} kind="warn" alert title="The sync waits for your decision">
        <${Ye} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${B} kind="good">
        <p><strong>Synced.</strong> ${wt(n.counts.residents)} in the PMS. ${Ve(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${k(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var Ee={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},ze=Object.keys(Ee);function Zr({property:e,refresh:t}){let n=E(()=>be(e.property_id),[e.property_id]),{query:o}=J(),s=Mt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${q} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${Ht} following=${s} property=${e.property_id} />
      ${n.data&&Y()?.canManage&&r`<${Yr} card=${n.data} property=${e} />`}
      <section class="card" aria-labelledby="user-sync">
        <${C} of=${n}>${a=>r`<${Il} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function Il({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=Y()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${Fe[e.state].kind}>${Fe[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${jl} card=${e} base=${o} />
      ${e.pms&&r`<${Wl} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${Ee[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/pms">${s?"Manage Settings":"See the settings"}</a>`}
        ${e.enabled&&r`<${y} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function jl({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${B} kind="warn" title="The last sync waits for your decision">
        <${Ye} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${B} kind="bad" title=${n?.error?.code.startsWith("credential")?qe.credential_failing.name:"The last sync failed"}>
      <p>${me(n?.error?.detail??qe.credential_failing.why)}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}. <${ve} about=${n?`A sync failed: ${n.sync_id}`:"A credential is refused"} /></p>
    <//>`}var Wl=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&te[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${D} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Ve(e.last_sync.counts):rt[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${D} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${k(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;var Qr=e=>e.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}","gu"),"").toLowerCase();function Me(e,t){let n=t.map(o=>Qr(o??""));return Qr(e).split(/\s+/).every(o=>n.some(s=>s.includes(o)))}var Re=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}).compare;var Hl=Object.keys(Nt).filter(e=>e!=="test");function Xr({properties:e}){let t=E(tr,[]),n=we(d=>rr({cursor:d}),[]),[o,s]=b(!1),[a,i]=ue(),c=e[0]?.time_zone??"UTC",l=d=>{i(d),t.reload(),n.reload()},u=new Map(e.map(({property_id:d,name:m})=>[d,m]));return r`
    <${q} title="Notices" lead="Who is told when something begins that needs somebody, and when it is over. Nobody is told the same twice."
      actions=${r`<${y} kind="primary" onClick=${()=>s(!0)}>Add a receiver<//>`}>
      <${de} of=${a} />
      <${C} of=${t} lines=${4}>${({receivers:d,sends_mail:m})=>r`
        <section class="card flush" aria-labelledby="receivers">
          <div class="card-head"><h2 id="receivers">Who is told</h2></div>
          ${d.length?r`
            <ul class="plain-list">${d.map(p=>r`
              <li key=${p.receiver_id}><${zl} receiver=${p} properties=${e} names=${u} changed=${l} /></li>`)}</ul>`:r`<${F} title="Nobody is told yet"><p>Until somebody is, a held sync waits until a manager opens this console.</p><//>`}
        </section>
        ${o&&r`<${Fl} sendsMail=${m} properties=${e} onClose=${()=>s(!1)} changed=${l} />`}`}<//>
      <section class="card flush" aria-labelledby="deliveries">
        <div class="card-head row between"><h2 id="deliveries">What was sent</h2><${y} kind="small" onClick=${n.reload}>Look again<//></div>
        <${C} of=${n} lines=${4}>${d=>r`<${Jl} items=${d} zone=${c} />`}<//>
      </section>
      <${Le} more=${n.more} busy=${n.busy} onMore=${n.goOn} />
    <//>`}function zl({receiver:e,properties:t,names:n,changed:o}){let[s,a]=b(null),{receiver_id:i,to:c,channel:l,quiet:u,properties:d}=e,m=N(async()=>{await ar(i),o(`A test is on its way to ${c}. Look again in a moment to see how it went.`)}),p=N(async()=>{await sr(i),o(`${c} is told no more.`)}),h=()=>{a(null),p.clear()},f=d?d.map($=>n.get($)??$).sort(Re).join(", "):"All properties";return r`
    <div class="stack tight">
      <div class="row between">
        <div class="long"><strong>${c}</strong> <${R}>${Gn[l]}<//></div>
        <div class="row">
          <${y} kind="small" busy=${m.busy} aria-label="Test ${c}" onClick=${m.run}>Test<//>
          <${y} kind="small" aria-label="Change ${c}" onClick=${()=>a("edit")}>Change<//>
          <${y} kind="small danger" aria-label="Remove ${c}" onClick=${()=>a("remove")}>Remove<//>
        </div>
      </div>
      <p class="hint">${f}. ${u.length?`Not told of: ${u.map($=>Nt[$].name.toLowerCase()).join(", ")}.`:"Told of everything."}</p>
      <${W} problem=${m.problem} />
      ${s==="edit"&&r`<${Bl} receiver=${e} properties=${t} onClose=${h} changed=${$=>{h(),o($)}} />`}
      ${s==="remove"&&r`
        <${$e} title="Remove ${c}?" action="Remove" danger doing=${p} onConfirm=${p.run} onClose=${h}
          does=${r`<p>It is told no more, and what is on its way to it is given up.${l==="webhook"&&" Its signing secret is deleted; added again, it gets another."}</p>`} />`}
    </div>`}function Bl({receiver:e,properties:t,onClose:n,changed:o}){let[s,a]=b({quiet:e.quiet,properties:e.properties??null}),i=N(async()=>{await or(e,s),o(`What ${e.to} is told of was saved.`)}),c=l=>{l.preventDefault(),i.run()};return r`
    <${ke} title="What ${e.to} is told of" onClose=${n}>
      <form class="stack" onSubmit=${c}>
        <${ei} choices=${s} set=${a} properties=${t} />
        <${W} problem=${i.problem} />
        <div class="row end"><${y} onClick=${n}>Cancel<//><${y} type="submit" kind="primary" busy=${i.busy}>Save<//></div>
      </form>
    <//>`}function Fl({sendsMail:e,properties:t,onClose:n,changed:o}){let[s,a]=b(e?"email":"webhook"),[i,c]=b(""),[l,u]=b(""),[d,m]=b({quiet:[],properties:null}),[p,h]=b(null),f=N(async()=>{let{signing_secret:_}=await nr({channel:s,...s==="email"?{address:i}:{url:i},...d});o(`${i} is told from now on.`),_?h(_):n()}),$=s==="email"?"/address":"/url",g=l||f.problem?.errors.find(({pointer:_})=>_===$)?.detail,w=_=>{_.preventDefault(),u(i.trim()?"":s==="email"?"Enter an email address.":"Enter an https address."),i.trim()&&f.run()};if(p)return r`<${ql} secret=${p} onClose=${n} />`;let S=f.problem?.errors.every(({pointer:_})=>_===$)&&f.problem.errors.length>0;return r`
    <${ke} title="Add a receiver" onClose=${n}>
      <form class="stack" onSubmit=${w} novalidate>
        <${le} label="How" value=${s} options=${e?Gn:{webhook:Gn.webhook}} onChoose=${a} />
        ${!e&&r`<p class="hint">Mail is not set up here; support can set up an address to send from.</p>`}
        <${Ae} label=${s==="email"?"Email":"Address"} type=${s==="email"?"email":"url"} autocomplete="off" value=${i} wrong=${g}
          help=${s==="email"?"One person. They get no personal data of residents: names of properties, counts and links.":"Where a signed call is posted to, as Standard Webhooks has it. It begins with https:// and is reached from the public internet."}
          onInput=${_=>c(_.currentTarget.value)} />
        <${ei} choices=${d} set=${m} properties=${t} />
        ${!S&&r`<${W} problem=${f.problem} />`}
        <div class="row end"><${y} onClick=${n}>Cancel<//><${y} type="submit" kind="primary" busy=${f.busy}>Add<//></div>
      </form>
    <//>`}function ql({secret:e,onClose:t}){let[n,o]=ue();return r`
    <${ke} title="The signing secret" onClose=${t}>
      <${B} kind="warn"><p>It is shown only now. Keep it where the webhook is received: by it you know that a call is ours.</p><//>
      <p class="long"><code>${e}</code></p>
      <${de} of=${n} />
      <div class="row end"><${y} onClick=${()=>navigator.clipboard.writeText(e).then(()=>o("Copied."),()=>o("Your browser does not let it be copied; select it."))}>Copy<//><${y} kind="primary" onClick=${t}>I have kept it<//></div>
    <//>`}function ei({choices:e,set:t,properties:n}){let{quiet:o,properties:s}=e,a=(i,c)=>i.filter(l=>l!==c);return r`
    <fieldset class="stack tight">
      <legend><strong>Told of</strong></legend>
      ${Hl.map(i=>r`
        <label class="tick" key=${i}><input type="checkbox" checked=${!o.includes(i)}
          onChange=${()=>t({...e,quiet:o.includes(i)?a(o,i):[...o,i]})} />
          <span>${Nt[i].name} <span class="hint">${Nt[i].when}</span></span></label>`)}
    </fieldset>
    <${le} label="Properties" value=${s?"some":"all"} options=${{all:"All of the portfolio",some:"Some"}}
      onChoose=${i=>t({...e,properties:i==="all"?null:[]})} />
    ${s&&r`
      <fieldset class="stack tight">
        <legend><strong>${k(s.length,"property","properties")}</strong></legend>
        ${[...n].sort((i,c)=>Re(i.name,c.name)).map(({property_id:i,name:c})=>r`
          <label class="tick" key=${i}><input type="checkbox" checked=${s.includes(i)}
            onChange=${()=>t({...e,properties:s.includes(i)?a(s,i):[...s,i]})} /> <span>${c}</span></label>`)}
      </fieldset>`}`}function Jl({items:e,zone:t}){return e.length?r`
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">To</th><th scope="col">How it went</th></tr></thead>
      <tbody>${e.map(n=>r`
        <tr key=${n.delivery_id}>
          <td data-label="When" class="short"><${D} at=${n.created_at} zone=${t} /></td>
          <th scope="row">${Nt[n.kind].name}${as[n.turn]&&`: ${as[n.turn]}`}${n.about&&r`<div class="hint">${n.about}</div>`}</th>
          <td data-label="To" class="long">${n.to}</td>
          <td><${R} kind=${rs[n.status].kind}>${rs[n.status].name}<//>
            ${n.status!=="delivered"&&r`<div class="hint">${n.outcome&&`${n.outcome}. `}${n.attempts>0&&`Tried ${k(n.attempts,"time")}. `}${n.attempts>0&&n.next_try_at&&r`Again <${D} at=${n.next_try_at} zone=${t} />.`}</div>`}</td>
        </tr>`)}</tbody>
    </table>`:r`<${F} title="Nothing was sent yet"><p>Press Test beside a receiver to try it.</p><//>`}var ti=50,cn={sort:"last_name",order:"asc"};function Kl(e){let{query:t,route:n}=J(),{lifecycle:o="",access:s="",only:a="",q:i="",sort:c=cn.sort,order:l=cn.order}=t,u={lifecycle:o,access:s,only:a,q:i,sort:c,order:l};return{which:u,change:m=>{let p={...u,...m},h=p.sort===cn.sort&&p.order===cn.order,f=Object.entries(p).filter(([$,g])=>g&&!(h&&$ in cn));n(f.length?`${e}?${new URLSearchParams(f)}`:e,!0)},filtered:!!(o||s||a||i)}}function oi({property:e,refresh:t}){let n=e.property_id,o=`/properties/${n}/people`,{which:s,change:a,filtered:i}=Kl(o),c=qn($=>Hn(n,{...s,limit:ti,cursor:$}),[n,...Object.values(s)]),l=E(()=>be(n),[n]),u=Mt(n,()=>{c.reload(),l.reload(),t()}),d=l.data?.enabled??!1,m=N(async()=>{let $=await Ue(g=>Hn(n,{...s,limit:200,cursor:g}));c.replace({items:$,next_cursor:null,total:$.length,number:0}),setTimeout(()=>{print(),c.reload()})}),p=N(async()=>{let $=await Ue(g=>Hn(n,{...s,limit:200,cursor:g}));Ge(`people-${n}.csv`,ct(ni.map(([g])=>g),$.map(g=>ni.map(([,w])=>w(g)))))}),h=r`Last sync: <strong><${D} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${D} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,f=r`
    <${on} label=${r`Actions <${it} name="down" />`} kind="primary">
      ${d?r`<button type="button" disabled=${u.running} onClick=${u.start.run}>${u.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${p.run}>${p.busy?"Reading all of it\u2026":"Save this list as CSV"}</button>
      <button type="button" onClick=${m.run}>${m.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${q} title="People" lead=${h} actions=${f}>
      <${Ht} following=${u} property=${n} />
      <${W} problem=${m.problem??p.problem} />
      <${Gl} which=${s} change=${a} />
      <${Vl} total=${c.total} filtered=${i} change=${a} />
      <div class="card flush ${c.loading&&c.data?"stale":""}" aria-busy=${c.loading?"true":void 0}>
        <${C} of=${c} lines=${10}>${$=>$.length?r`<${Ql} people=${$} property=${e} which=${s} change=${a} />`:r`<${Xl} property=${e} filtered=${i} on=${d} />`}<//>
        <${Se} of=${c} size=${ti} what="people" />
      </div>
    <//>`}var ni=[["First name",e=>e.first_name],["Last name",e=>e.last_name],["Email",e=>e.email],["Phone",e=>e.phone],["Unit",e=>e.unit?.name],["Lifecycle",e=>ie[e.lifecycle].name],["Access",e=>Jn[e.access.state].name],["Lease status",e=>e.lease?.status],["Lease start",e=>e.lease?.starts_on],["Lease end",e=>e.lease?.ends_on],["Move-in",e=>e.moved_in_on],["Move-out",e=>e.moved_out_on],["From",e=>e.source==="pms"?"PMS":"Door"],["ID in the PMS",e=>e.pms_ref?.pms_resident_id],["ID in Door",e=>e.person_id]],Gl=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${pe} label="Search by name, email, phone, unit or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${le} label="Lifecycle" value=${e.lifecycle} onChoose=${n=>t({lifecycle:n})}
      options=${{"":"All",future:ie.future.name,current:ie.current.name,past:ie.past.name}} />
    <${le} label="Access" value=${e.access} options=${{"":"All",...bt(Jn)}} onChoose=${n=>t({access:n})} />
    <${le} label="Show" value=${e.only} options=${{"":"Everybody",...Tr}} onChoose=${n=>t({only:n})} />
    <${le} label="Sort by" kind="phone-only" value=${e.sort} options=${Cr} onChoose=${n=>t({sort:n,order:"asc"})} />
  </div>`;function Vl({total:e,filtered:t,change:n}){let{attention:o}=He(),s=o?.people.past_with_access??0;return r`
    <div class="row between">
      <p role="status">${e===null?r`<span class="hint">Loading…</span>`:r`<strong>${Z(e)}</strong>${t&&o&&r` <span class="hint">of ${o.people.all.toLocaleString("en-US")}</span>`}`}</p>
      <div class="row no-print">
        ${s>0&&r`<button type="button" class="chip warn" onClick=${()=>n({only:"past_with_access",lifecycle:"",access:"",q:""})}>${Z(s)} moved out and still ${s===1?"has":"have"} access</button>`}
        ${t&&r`<button type="button" class="chip" onClick=${()=>n({lifecycle:"",access:"",only:"",q:""})}>Show everybody</button>`}
      </div>
    </div>`}var Yl=[["Name","last_name"],["Unit","unit"],["Lifecycle"],["Access"],["Move-in","move_in"],["Lease end","lease_end"],["Lease status"],["From"]];function Zl({name:e,by:t,which:{sort:n,order:o},change:s}){if(!t)return r`<th scope="col">${e}</th>`;let a=t===n,i=a&&o==="asc"?"desc":"asc";return r`
    <th scope="col" aria-sort=${a?o==="asc"?"ascending":"descending":void 0}>
      <button type="button" class="sort" onClick=${()=>s({sort:t,order:i})}>${e}<span aria-hidden="true">${a?o==="asc"?"\u2191":"\u2193":"\u2195"}</span></button></th>`}var Ql=({people:e,property:t,which:n,change:o})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead><tr>${Yl.map(([s,a])=>r`<${Zl} name=${s} by=${a} which=${n} change=${o} />`)}</tr></thead>
    <tbody>
      ${e.map(s=>r`
        <tr key=${s.person_id}>
          <th scope="row" class="long"><a href="/properties/${t.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a>
            <div class="hint">${s.email}</div></th>
          <td data-label="Unit" class="short">${ce(s.unit?.name)}</td>
          <td><${R} kind=${ie[s.lifecycle].kind}>${ie[s.lifecycle].name}<//></td>
          <td data-label="Access">${s.lifecycle==="past"&&s.access.state!=="ended"?r`<${R} kind="warn">Still has access<//>`:Jn[s.access.state].name}</td>
          <td data-label="Move-in" class="short">${fe(s.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${fe(s.lease?.ends_on)}</td>
          <td data-label="Lease status">${ce(s.lease?.status)}</td>
          <td data-label="From">${s.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,Xl=({property:e,filtered:t,on:n})=>{let o=r`<a href="/properties/${e.property_id}/why">Why is somebody not here?</a>`;return t?r`<${F} title="Nobody fits"><p>Search for less, or show everybody. ${o}</p><//>`:n?r`<${F} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${o}<//>`:r`
    <${F} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`};function no({property:e,about:t}){let n=E(()=>dr(e.property_id,t),[t.email,t.q]);return r`
    <${C} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        <p class="hint">${ed(o,t)} The PMS was asked <${D} at=${o.asked_at} zone=${e.time_zone} />.</p>
        ${o.to_do&&r`<p><strong>Nobody such was found.</strong> ${o.to_do}</p>`}
        ${td(o.residents).map(s=>r`<${nd} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${qe[s.kind].name}</a></p>`)}
        ${o.more>0&&r`<p>And ${k(o.more,"more","more")}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`}function ed({searched:{residents:e,people:t,pms_properties:n}},{email:o,q:s}){return`Looked for ${o?`the email \u201C${o}\u201D`:`\u201C${s}\u201D in names, units, emails and IDs`}, among ${k(e,"resident")} whom the PMS has for ${n.join(", ")} and ${Z(t)} in Door.`}function td(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var nd=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${Dt(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.records.length>0&&r`
      <table>
        <caption class="hint">The PMS has this human in ${k(e.records.length,"record")}.</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">PMS property</th><th scope="col">Why it counts as the same human</th></tr></thead>
        <tbody>${e.records.map(n=>r`
          <tr><th scope="row">${n.pms_ref.pms_resident_id}${n.leads&&r` <${R} kind="accent">Leads<//>`}</th><td>${n.pms_ref.pms_property_id}</td><td>${n.why}</td></tr>`)}</tbody>
      </table>`}
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${Ie(n.field)}</th><td>${ce(n.pms)}</td><td>${ce(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var Pt=e=>e.person_id&&e.outcome!=="created",ms=(e,t)=>e.fields.find(n=>n.field===t)?.to,ln=e=>Pt(e)&&ms(e,"lifecycle")==="past",dn=e=>Pt(e)&&ms(e,"access")==="ended",fs=e=>Pt(e)&&!!ms(e,"access_after_move_out"),od=({row:e})=>r`
  ${ln(e)?r`<${R} kind="bad">Moves out<//> `:r`<${R}>${Dt(e.outcome).name}<//> `}
  ${dn(e)&&r`<${R} kind="bad">Loses access<//>`}
  ${fs(e)&&r`<${R} kind="warn">Keeps access until you decide<//>`}`,oo=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(Pt))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${sd} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${ce(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${ce(o.resident?.unit)}</td>
          <td data-label="Lease status">${ce(o.resident?.lease_status)}</td>
          ${(n||Pt(o))&&r`
            <td>
              ${n&&r`<${od} row=${o} />`}
              ${Pt(o)&&r`<${un} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${k(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function sd({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${Pt(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function un({fields:e}){let t=We(),n=Qn();return e.map(({field:o,from:s,to:a})=>r`
    <${nn} name=${Ie(o)} from=${s&&si(o,s,t,n)} to=${ce(a&&si(o,a,t,n))} />`)}function si(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":Ut(s,o))).join(", ");case"access_after_move_out":return Yn(Ut(t,o));case"phone":return vt(t);case"lifecycle":return ee(ie,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return Ut(t,o);default:return t}}function ai({property:e,params:t}){let n=e.property_id,o=E(async()=>{let[a,i]=await Promise.all([cr(n,t.person),be(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${q} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${C} of=${o} lines=${10}>${a=>r`
        <${ad} person=${a} zone=${e.time_zone} />
        <${rd} person=${a} zone=${e.time_zone} />
        <${ld} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${dd} email=${a.email} property=${e} />
        <${ud} history=${a.history} property=${e} />`}<//>
    <//>`}var ad=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",ce(vt(e.phone))],["Unit",ce(e.unit?.name)],["Lease status",ce(e.lease?.status)],["Lease",e.lease?`${fe(e.lease.starts_on)} to ${fe(e.lease.ends_on)}`:"\u2014"],["Move-in",fe(e.moved_in_on)],["Move-out",fe(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${D} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,rd=({person:e,zone:t})=>r`
  <section class="card flush" aria-labelledby="records">
    <div class="card-head stack tight">
      <h2 id="records">Records in the PMS</h2>
      ${e.records.length>1&&r`<p class="hint">The PMS has several records of this person. They count as one human; the lease of the leading one counts.</p>`}
    </div>
    ${e.records.length?r`
      <table class="table">
        <thead><tr><th scope="col">Record</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Why it is theirs</th><th scope="col">Since</th></tr></thead>
        <tbody>
          ${e.records.map(n=>r`
            <tr>
              <th scope="row">${n.pms_ref.pms_resident_id} <span class="hint">${te[n.pms_ref.pms]}, ${n.pms_ref.pms_property_id}</span>
                ${e.records.length>1&&n.leads&&r` <${R} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${ce(n.email)}</td>
              <td data-label="Unit" class="short">${ce(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${R} kind="warn">Missing from the PMS<//> <span class="hint">since <${D} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${R} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${D} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`,id=["future","current","past"];function cd(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function ld({person:e,property:t,mode:n,changed:o}){let[s,a]=b(null),[i,c]=ue(),l=N(async()=>{s&&(await lr(t.property_id,e.person_id,s),c(`${e.first_name} ${e.last_name} is now ${ie[s].name}.`),a(null),o())}),u=id.filter(p=>p!==e.lifecycle),{access:d}=e,m=We();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${ie[e.lifecycle].kind}>${ie[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${D} at=${d.starts_at} zone=${t.time_zone} />: ${m[d.unit_id]??d.unit_id}${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.
          ${d.ends_at&&r` It ends by itself <${D} at=${d.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${D} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&d.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${de} of=${i} />
      ${Y()?.canManage&&r`
        <div class="row">
          ${u.map(p=>r`<${y} key=${p} kind=${p==="current"?"":"danger"} onClick=${()=>a(p)}>Set to ${ie[p].name}<//>`)}
        </div>`}
      ${s&&r`
        <${$e} title="Set ${e.first_name} ${e.last_name} to ${ie[s].name}?" does=${r`<p>${cd(s,e,n)}</p>`}
          action="Set to ${ie[s].name}" danger=${s!=="current"} doing=${l} onConfirm=${l.run}
          onClose=${()=>{a(null),l.clear()}} />`}
    </section>`}function dd({email:e,property:t}){let[n,o]=b(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${no} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${y} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var ud=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${D} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${Kn[n.kind]}</th>
              <td><${un} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${ee(Ot,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;var ri=50,pd=3*36e5,zt=({integration:e},t)=>e.alerts[t]??0,hd=e=>e.integration.open_alerts-zt(e,"unmapped_unit")-zt(e,"still_has_access")-zt(e,"credential_failing"),ci=({integration:{state:e,last_succeeded_at:t}})=>(e==="on"||e==="needs_attention")&&(!t||Date.now()-Date.parse(t)>pd);function so(e){let{integration:t}=e,n=zt(e,"still_has_access"),o=hd(e),s=zt(e,"unmapped_unit"),a=t.state==="on"||t.state==="needs_attention";return[{n,what:`${Z(n)} past with access`,to:"alerts#still_has_access",kind:"bad"},{n:Number(a&&!!t.credential?.failing_since),what:"Credential refused",to:"integrations/settings/pms",kind:"bad"},{n:+!!t.held_sync_id,what:"Sync held",to:`syncs/${t.held_sync_id}`,kind:"warn"},{n:+(t.state==="needs_attention"&&!t.held_sync_id&&!t.credential?.failing_since),what:"Sync failed",to:"integrations",kind:"bad"},{n:Number(ci(e)),what:"Not synced lately",to:"integrations",kind:"warn"},{n:o,what:k(o,"alert"),to:"alerts",kind:"warn"},{n:s,what:`${k(s,"unit")} to map`,to:"integrations/settings/units?show=unmapped",kind:""}]}function md(e,t){let[n,o]=[so(e),so(t)],s=n.findIndex(({n:a},i)=>a!==o[i].n);return s<0?Re(e.name,t.name):o[s].n-n[s].n}var ii={needs:{name:"Needs somebody",fits:e=>so(e).some(({n:t})=>t>0)},past:{name:"Past with access",fits:e=>zt(e,"still_has_access")>0},held:{name:"Sync held",fits:({integration:e})=>!!e.held_sync_id},failing:{name:"Credential refused",fits:({integration:e})=>!!e.credential?.failing_since},late:{name:"Not synced lately",fits:ci},on:{name:"User Sync on",fits:({integration:{state:e}})=>e==="on"||e==="needs_attention"},off:{name:"User Sync off",fits:({integration:{state:e}})=>e==="off"},not_set_up:{name:"Not set up",fits:({integration:{state:e}})=>e==="not_set_up"||e==="in_progress"}},fd={fits:()=>!0};function li({properties:e,refresh:t}){let{query:n,route:o}=J(),{q:s="",show:a="",pms:i=""}=n,c=f=>{let $=new URLSearchParams(Object.entries({q:s,show:a,pms:i,...f}).filter(([,g])=>g));o($.size?`/?${$}`:"/",!0)},{fits:l}=ee(ii,a)??fd,u=e.filter(f=>l(f)&&(!i||f.integration.pms===i)&&Me(s,[f.name,f.property_id,f.org_id,f.integration.credential?.name])).sort(md),d=Ke(u,ri),m=[...new Set(e.flatMap(({integration:f})=>f.pms??[]))],p=Object.entries(ii).map(([f,{name:$,fits:g}])=>[f,$,e.filter(g).length]),h=Object.fromEntries(p.filter(([f,,$])=>$>0||f===a).map(([f,$,g])=>[f,`${$} (${g.toLocaleString("en-US")})`]));return r`
    <${q} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${r`${Y()?.role==="portfolio_manager"&&r`${e.length>1&&r`<a class="button" href="/rollouts">Roll out</a>`}<a class="button" href="/notices">Notices</a>`}${Y()?.canManage&&r`<a class="button" href="/activity">Activity</a>`}${e.length>0&&r`<${y} onClick=${t}>Look again<//>`}`}>
      <${$d} properties=${e} />
      ${e.length>0&&r`
        <div class="filters" role="search">
          <${pe} label="Search by name, ID or credential" value=${s} onSearch=${f=>c({q:f})} />
          <${le} label="Show" value=${a} options=${{"":`All properties (${e.length.toLocaleString("en-US")})`,...h}} onChoose=${f=>c({show:f})} />
          ${m.length>1&&r`<${le} label="PMS" value=${i} options=${{"":"All",...Object.fromEntries(m.map(f=>[f,te[f]]))}} onChoose=${f=>c({pms:f})} />`}
        </div>
        <p role="status"><strong>${k(u.length,"property","properties")}</strong></p>`}
      <div class="card flush">
        ${u.length?r`<${_d} properties=${d.data} />`:r`
          <${F} title=${e.length?"No property fits":"You manage no property yet"}>
            <p>${e.length?"Search for less, or show all properties.":"Ask a manager of your portfolio to give you one."}</p>
          <//>`}
        <${Se} of=${d} size=${ri} what="properties" />
      </div>
    <//>`}function $d({properties:e}){let t=new Map;for(let n of e){let{credential:o}=n.integration;if(!o?.failing_since)continue;let s=t.get(o.credential_id)??{name:o.name,since:o.failing_since,of:[]};t.set(o.credential_id,{...s,of:[...s.of,n]})}return[...t].map(([n,{name:o,since:s,of:a}])=>r`
    <${B} key=${n} kind="bad" title="The PMS refuses the credential “${o}”">
      <p>${k(a.length,"property is","properties are")} not synced since <${D} at=${s} zone=${a[0].time_zone} />.
        ${Y()?.canManage&&r` A new password is entered once for all of them. <a href="/properties/${a[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...a].sort((i,c)=>Re(i.name,c.name)).map(({name:i})=>i).join(", ")}</p></details>
    <//>`)}function _d({properties:e}){let t=new Set(e.map(({org_id:n})=>n)).size>1;return r`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${t&&r`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${e.map(n=>{let{property_id:o,name:s,org_id:a,integration:i}=n,c=so(n).filter(({n:l})=>l>0);return r`
            <tr key=${o}>
              <th scope="row"><a href="/properties/${o}/people">${s}</a></th>
              ${t&&r`<td data-label="Portfolio">${a}</td>`}
              <td data-label="PMS">${i.pms?te[i.pms]:r`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${o}/integrations" aria-label="Integrations of ${s}: ${Fe[i.state].name}">
                <${R} kind=${Fe[i.state].kind}>${Fe[i.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${gd} property=${n} /></td>
              <td>${c.length?r`<ul class="inline">${c.map(({what:l,to:u,kind:d})=>r`<li><a class="need ${d}" href="/properties/${o}/${u}">${l}</a></li>`)}</ul>`:r`<span class="hint">Nothing</span>`}</td>
            </tr>`})}
      </tbody>
    </table>`}function gd({property:{integration:{last_succeeded_at:e},time_zone:t}}){if(!e)return r`<span class="hint">never</span>`;let n=Date.now()-Date.parse(e);return r`<${D} at=${e} zone=${t} as=${n<6e4?"just now":`${tn(n)} ago`} />`}var di=50,yd=2e3,Bt=e=>e.state==="ready"&&e.hold_reasons.length>0,dt=({lines_by_state:e},...t)=>t.reduce((n,o)=>n+(e[o]??0),0),ui={refused:{name:"Went no further",fits:({state:e})=>e==="refused"},held:{name:"Would be held",fits:Bt},ready:{name:"Ready",fits:({state:e})=>e==="ready"},waiting:{name:"Waiting",fits:({state:e})=>e==="waiting"||e==="turning_on"},on:{name:"On",fits:({state:e})=>e==="on"}},bd={fits:()=>!0},pi=e=>e.state==="refused"?0:Bt(e)?1:2;function hi({params:e,properties:t,refresh:n}){let o=E(()=>es(e.rollout),[e.rollout]),{data:s,replace:a}=o,i=!!(s&&dt(s,"waiting","turning_on"));U(()=>{if(!i)return;let l=!0;return(async()=>{for(;l;){await new Promise(d=>setTimeout(d,yd));let u=l&&_t()?await es(e.rollout).catch(()=>null):null;l&&u&&a(u)}})(),()=>{l=!1}},[e.rollout,i]);let c=t.find(({property_id:l})=>l===s?.model.property_id);return r`
    <${q} title=${s?`Roll-out to ${k(s.properties,"property","properties")}`:"Roll-out"}
      lead=${s&&r`Set up like ${c?.name??s.model.property_id}, with ${te[s.model.pms]}. Begun by ${s.begun_by}, <${D} at=${s.begun_at} zone=${c?.time_zone??"UTC"} />. You can leave this page; it goes on.`}
      actions=${r`<a class="button" href="/rollouts">All roll-outs</a>`}>
      <${C} of=${o} lines=${8}>${l=>r`<${vd} rollout=${l} changed=${u=>{a(u),n()}} />`}<//>
    <//>`}function wd(e){let t=l=>l.toLocaleString("en-US"),[n,o,s,a]=[dt(e,"waiting"),dt(e,"turning_on"),dt(e,"on"),dt(e,"refused")],i=e.properties-n-a,c=[`${t(i)} of ${t(e.properties)} set up and previewed`];return(s||o)&&c.push(`${t(s)} on`),o&&c.push(`${t(o)} turning on`),a&&c.push(`${t(a)} went no further`),c.join(", ")}function vd({rollout:e,changed:t}){let[n,o]=b(null),[s,a]=b(""),[i,c]=b(""),l=e.rollout_id,u=N(async S=>{t(await er(l,S)),o(null)}),d=N(async()=>t(await Xa(l))),m=dt(e,"waiting","turning_on")>0,[p,h]=[dt(e,"ready"),dt(e,"refused")],f=p-e.held,{fits:$}=ee(ui,i)??bd,g=e.lines.filter(S=>$(S)&&Me(s,[S.name,S.property_id,...S.pms_properties.map(({name:_,pms_property_id:x})=>`${_} ${x}`)])).sort((S,_)=>pi(S)-pi(_)||Re(S.name,_.name)),w=Ke(g,di);return r`
    <div class="card stack">
      <p role="status">${m&&r`<span class="spinner" aria-hidden="true" /> `}<strong>${wd(e)}.</strong></p>
      <${Wt} counts=${e.counts} would />
      <div class="row">
        ${p>0&&r`<${y} kind=${e.held?"":"primary"} onClick=${()=>o("all")}>Turn on all ${p.toLocaleString("en-US")}<//>`}
        ${e.held>0&&f>0&&r`<${y} kind="primary" onClick=${()=>o("without_hold")}>Turn on the ${f.toLocaleString("en-US")} without a hold<//>`}
        ${(h>0||m)&&r`<${y} busy=${d.busy} onClick=${d.run}>${h?`Try ${k(h,"property","properties")} again`:"Ask again for what waits"}<//>`}
      </div>
      <${W} problem=${d.problem} />
    </div>
    <div class="filters no-print" role="search">
      <${pe} label="Search properties" value=${s} onSearch=${a} />
      <${le} label="Show" value=${i} onChoose=${c}
        options=${{"":`All (${e.lines.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(ui).map(([S,{name:_,fits:x}])=>[S,`${_} (${e.lines.filter(x).length.toLocaleString("en-US")})`]))}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">Property</th><th scope="col">PMS property</th><th scope="col">State</th><th scope="col">What turning it on does</th></tr></thead>
        <tbody>${w.data.map(S=>r`<${xd} key=${S.property_id} line=${S} />`)}</tbody>
      </table>
      ${!g.length&&r`<${F} title="No property fits" />`}
      <${Se} of=${w} size=${di} what="properties" />
    </div>
    ${n&&r`
      <${$e} title="Turn User Sync on for ${k(n==="all"?p:f,"property","properties")}?" action="Turn On" danger=${n==="all"&&e.held>0} doing=${u}
        does=${r`<${Sd} of=${e.lines.filter(S=>S.state==="ready"&&(n==="all"||!Bt(S)))} />`}
        onConfirm=${()=>u.run(n)} onClose=${()=>{o(null),u.clear()}} />`}`}function Sd({of:e}){let t=e.reduce((o,{counts:s})=>({...o,...Object.fromEntries(["created","linked","updated","moved_out","access_ended","alerted"].map(a=>[a,o[a]+(s?.[a]??0)]))}),kd),n=e.filter(Bt).length;return r`
    <p>The first sync of each starts at once, and then every hour. Together: ${Ve(t)}.</p>
    ${n>0&&r`<${B} kind="warn" title="${k(n,"of them would","of them would")} be held"><p>${tt(t,!0)?`With them, ${tt(t,!0)}. `:""}Turning them on lets exactly what you saw through; what has changed since is held.</p><//>`}`}var kd={residents:0,created:0,linked:0,updated:0,unchanged:0,skipped:{},alerted:0,moved_out:0,access_ended:0};function xd({line:e}){let{property_id:t,name:n,state:o,counts:s,error:a,sync_id:i,missing_common_area_keys:c}=e,l=Bt(e)?ns.held:ns[o];return r`
    <tr>
      <th scope="row"><a href="/properties/${t}/integrations">${n}</a></th>
      <td data-label="PMS property">${e.pms_properties.map(({name:u})=>u).join(", ")} <span class="hint">${e.pms_properties.map(({pms_property_id:u})=>u).join(", ")}</span></td>
      <td><${R} kind=${l.kind}>${l.name}<//></td>
      <td data-label="What turning it on does">
        ${s&&r`<div>${Ve(s)}</div>`}
        ${Bt(e)&&s&&r`<${Ye} of=${{hold_reasons:e.hold_reasons,counts:s}} />`}
        ${c.length>0&&r`<div class="hint">Without the common area ${c.length===1?"key":"keys"} ${c.join(", ")}: Door has none such here.</div>`}
        ${a&&r`<div class="wrong">${Je(me(a.detail))}</div>`}
        ${i&&r`<a href="/properties/${t}/syncs/${i}">First sync</a>`}
      </td>
    </tr>`}var mi=50;function _i({properties:e}){let{query:t,route:n}=J(),o=e.filter(({integration:{state:i}})=>i==="on"||i==="off"||i==="needs_attention").sort((i,c)=>Re(i.name,c.name)),s=o.find(({property_id:i})=>i===t.model),a={"":"Choose a property",...Object.fromEntries(o.map(({property_id:i,name:c,integration:{pms:l}})=>[i,l?`${c} (${te[l]})`:c]))};return r`
    <${q} title="Roll out to more properties" lead="Set one property up, then many like it: the same PMS and credential, the same excluded lease statuses and access. Nothing is turned on before you have seen what it would do.">
      ${o.length?r`<div class="filters"><${le} label="Set up like" value=${s?.property_id??""} options=${a} onChoose=${i=>n(i?`/rollouts?model=${i}`:"/rollouts")} /></div>`:r`<${B}><p>Set up one property first; then others can be set up like it. <a href="/">Choose a property</a></p><//>`}
      ${s?r`<${Td} key=${s.property_id} model=${s} />`:r`<${Pd} properties=${e} />`}
    <//>`}function Pd({properties:e}){let t=we(o=>Qa({cursor:o}),[]),n=o=>e.find(({property_id:s})=>s===o)?.name??o;return r`
    <${C} of=${t} lines=${3}>${o=>o.length>0&&r`
      <section class="stack">
        <h2>Roll-outs until now</h2>
        <div class="card flush">
          <table class="table">
            <thead><tr><th scope="col">Begun</th><th scope="col">Set up like</th><th scope="col">PMS</th><th scope="col">Properties</th><th scope="col">By</th></tr></thead>
            <tbody>
              ${o.map(({rollout_id:s,begun_at:a,begun_by:i,model:c,properties:l})=>r`
                <tr key=${s}>
                  <th scope="row"><a href="/rollouts/${s}"><${D} at=${a} zone="UTC" /></a></th>
                  <td data-label="Set up like">${n(c.property_id)}</td>
                  <td data-label="PMS">${te[c.pms]}</td>
                  <td data-label="Properties">${l.toLocaleString("en-US")}</td>
                  <td data-label="By">${i}</td>
                </tr>`)}
            </tbody>
          </table>
        </div>
        <${Le} more=${t.more} busy=${t.busy} onMore=${t.goOn} />
      </section>`}<//>`}function Td({model:e}){let t=E(()=>Ya(e.property_id),[e.property_id]);return r`
    <${C} of=${t} lines=${8}>${({properties:n,pms_properties:o})=>r`
      <${Ed} model=${e} candidates=${n.filter(({property_id:s})=>s!==e.property_id)} offered=${o} />`}<//>`}var $s={open:{name:"Not matched",fits:e=>e.ids.length===0},alike:{name:"Names only alike",fits:e=>e.sureness==="alike"},chosen:{name:"Chosen",fits:e=>e.chosen},left:{name:"Left out",fits:e=>!e.chosen}},Cd={fits:()=>!0};function Ad(e,{matches:t,picks:n}){let{property_id:o,attached:s,suggested:a,next_step:i}=e,c=t[o],l=c??(s.length?s:a?[a]:[]);return{candidate:e,ids:l,sureness:c?null:e.sureness,chosen:l.length>0&&(n[o]??i!=="activate")}}var fi=(e,t)=>$i(t)-$i(e)||Re(e.candidate.name,t.candidate.name),$i=({ids:e,sureness:t})=>e.length===0?2:+(t==="alike");function Ed({model:e,candidates:t,offered:n}){let{route:o}=J(),[s,a,i]=Lt(`roll-out like ${e.property_id}`,{matches:{},picks:{}}),[c,l]=b(""),[u,d]=b(""),[m,p]=b(null),[h,f]=ue(),$=j(null),g=Object.fromEntries(n.map(({pms_property_id:A,name:z})=>[A,z])),w=t.map(A=>Ad(A,s)),S=w.filter(A=>A.chosen),_={};for(let A of S.flatMap(({ids:z})=>z))_[A]=(_[A]??0)+1;let x=S.filter(({ids:A})=>A.some(z=>_[z]>1)),{fits:P}=ee($s,u)??Cd,I=w.filter(A=>P(A)&&Me(c,[A.candidate.name,A.candidate.property_id,...A.ids.map(z=>`${g[z]} ${z}`)])).sort(fi),Q=Ke(I,mi),ae=N(async()=>{let A={model:e.property_id,lines:S.map(({candidate:_e,ids:fo})=>({property_id:_e.property_id,pms_property_ids:fo}))},{rollout_id:z}=await Za(A);i(),o(`/rollouts/${z}`)}),V=(A,z)=>a({...s,picks:{...s.picks,...Object.fromEntries(A.map(({candidate:_e})=>[_e.property_id,z]))}}),oe=(A,z)=>{a({matches:{...s.matches,[A]:z},picks:{...s.picks,[A]:z.length>0}}),p(null),setTimeout(()=>document.querySelector(`[data-change="${CSS.escape(A)}"]`)?.focus())},he=()=>Ge(`roll-out-like-${e.property_id}.csv`,ct(pn,[...w].sort(fi).flatMap(({candidate:A,ids:z})=>(z.length?z:[""]).map(_e=>[A.property_id,A.name,_e,g[_e]])))),v=N(async A=>{let{matches:z,wrong:_e}=Rd(await A.text(),t,g);if(_e.length)throw new ye({title:"Nothing was taken from the file",detail:_e.slice(0,5).join(" ")});a({matches:{...s.matches,...z},picks:{...s.picks,...Object.fromEntries(Object.entries(z).map(([fo,Ii])=>[fo,Ii.length>0]))}}),f(`${k(Object.keys(z).length,"property","properties")} matched as the file says.`)});if(!t.length)return r`<div class="card"><${F} title="There is nothing to roll out to"><p>Every property of the portfolio is on, or set up with another PMS.</p><//></div>`;let M=w.filter($s.open.fits).length;return r`
    <div class="row between">
      <p role="status"><strong>${k(S.length,"property","properties")} chosen</strong> of ${t.length.toLocaleString("en-US")} that are not on.${M>0&&` ${k(M,"has","have")} no PMS property yet.`}</p>
      <${y} kind="primary" busy=${ae.busy} disabled=${!S.length||x.length>0} onClick=${ae.run}>Set up and preview ${k(S.length,"property","properties")}<//>
    </div>
    <${de} of=${h} />
    <${W} problem=${ae.problem??v.problem} />
    ${x.length>0&&r`<${B} kind="warn" title="A PMS property is chosen twice"><p>It syncs into one property only. Change or leave out one of each: ${x.slice(0,6).map(({candidate:A})=>A.name).join(", ")}.</p><//>`}
    <div class="filters no-print" role="search">
      <${pe} label="Search properties" value=${c} onSearch=${l} />
      <${le} label="Show" value=${u} onChoose=${d}
        options=${{"":`All (${w.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries($s).map(([A,{name:z,fits:_e}])=>[A,`${z} (${w.filter(_e).length.toLocaleString("en-US")})`]))}} />
      <${y} kind="small" onClick=${()=>V(I,!0)}>Choose these ${I.length.toLocaleString("en-US")}<//>
      <${y} kind="small" onClick=${()=>V(I,!1)}>Leave these out<//>
      <${y} kind="small" onClick=${he}>Save the matches as CSV<//>
      <${y} kind="small" busy=${v.busy} onClick=${()=>$.current?.click()}>Read matches from a CSV<//>
      <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with matches" ref=${$}
        onChange=${A=>{let[z]=A.currentTarget.files;A.currentTarget.value="",z&&v.run(z)}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col"><span class="unseen">Chosen</span></th><th scope="col">Door property</th><th scope="col">PMS property</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
        <tbody>
          ${Q.data.map(A=>r`<${Ld} key=${A.candidate.property_id} line=${A} names=${g} offered=${n} taken=${_}
            editing=${m===A.candidate.property_id} onEdit=${p} onMatch=${oe} onPick=${z=>V([A],z)} />`)}
        </tbody>
      </table>
      ${!I.length&&r`<${F} title="No property fits" />`}
      <${Se} of=${Q} size=${mi} what="properties" />
    </div>`}var pn=["Door property ID","Door property","PMS property ID","PMS property"];function Rd(e,t,n){let[o=[],...s]=Br(e),[a,i]=[pn[0],pn[2]].map(d=>o.findIndex(m=>m.trim()===d)),c={},l=[];if(a<0||i<0)return{matches:c,wrong:[`Its first line needs the columns \u201C${pn[0]}\u201D and \u201C${pn[2]}\u201D: save the matches as CSV for one.`]};let u=new Set(t.map(({property_id:d})=>d));return s.forEach((d,m)=>{let[p,h]=[d[a]?.trim()??"",d[i]?.trim()??""];!p&&!h||(u.has(p)?h&&!Object.hasOwn(n,h)?l.push(`Line ${m+2}: the credential sees no PMS property \u201C${h}\u201D.`):c[p]=[...c[p]??[],...h?[h]:[]]:l.push(`Line ${m+2}: \u201C${p}\u201D is no property that can be rolled out to.`))}),{matches:c,wrong:l}}function Ld({line:e,names:t,offered:n,taken:o,editing:s,onEdit:a,onMatch:i,onPick:c}){let{candidate:{property_id:l,name:u,next_step:d},ids:m,sureness:p,chosen:h}=e;return r`
    <tr>
      <td><label class="tick"><input type="checkbox" checked=${h} disabled=${!m.length} aria-label="Roll out to ${u}" onChange=${()=>c(!h)} /></label></td>
      <th scope="row">${u} ${d==="activate"&&r`<${R}>Set up, off<//>`}</th>
      ${s?r`<${Od} id=${l} name=${u} ids=${m} offered=${n} onMatch=${i} onCancel=${()=>a(null)} />`:r`
          <td data-label="PMS property">${m.length?r`${m.map(f=>t[f]??f).join(", ")} <span class="hint">${m.join(", ")}</span>`:r`<${R} kind="warn">Not matched<//>`}
            ${p==="alike"&&r` <${R} kind="accent">Alike: check<//>`}
            ${h&&m.some(f=>o[f]>1)&&r` <${R} kind="bad">Chosen twice<//>`}</td>
          <td><div class="row end"><${y} kind="small" data-change=${l} aria-label="Change the PMS property of ${u}" onClick=${()=>a(l)}>Change<//></div></td>`}
    </tr>`}var Md=20;function Od({id:e,name:t,ids:n,offered:o,onMatch:s,onCancel:a}){let i=et(),c=o.filter(({attached_to:g})=>!g||g===e),l=({name:g,pms_property_id:w})=>`${g} (${w})`,u=c.find(({pms_property_id:g})=>g===n[0]),[d,m]=b(u?l(u):""),p=j(null);U(()=>p.current?.select(),[]);let h=c.filter(g=>Me(d,[l(g)])).slice(0,Md),f=c.find(g=>l(g)===d.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${g=>{g.preventDefault(),f&&s(e,[f.pms_property_id])}}>
        <input class="input" list=${i} aria-label="PMS property for ${t}" placeholder="Type a PMS property" autocomplete="off" value=${d} ref=${p}
          onInput=${g=>m(g.currentTarget.value)} />
        <datalist id=${i}>${h.map(g=>r`<option value=${l(g)} />`)}</datalist>
        ${d.trim()&&!f&&r`<div class="hint">${h.length?"Choose one of the PMS properties.":"No free PMS property is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${y} type="submit" form="${i}-form" kind="small primary" disabled=${!f}>Save<//>
      ${n.length>0&&r`<${y} kind="small" onClick=${()=>s(e,[])}>Clear<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function _s(e,t,n,o){let[s,a]=b(null),i=j({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=N(async()=>{try{let l=await n(i.current.etag);a(null),o(l)}catch(l){if(!(l instanceof ye)||l.code!=="version_mismatch")throw l;a(await be(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function Ze({property:e,card:t,saved:n},o,s,a){let[i,c,l]=Lt(`${e.property_id} v${t.version} ${o}`,s),u=_s(e.property_id,t,d=>a(e.property_id,i,d),d=>{l(),n(d)});return{value:i,set:c,saving:u}}function Oe({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${B} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${W} problem=${e.problem} />
      <div class="row">
        <${y} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${y} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${W} problem=${e.problem} />`}function ao(e){let{property:t,card:n,action:o,back:s}=e,a=E(async()=>{let[w,S]=await Promise.all([za(t.property_id),jn()]),_=Object.fromEntries(S.map(x=>[x.property_id,x.name]));return{seen:w,names:_}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(w=>w.pms_property_id),{value:c,set:l,saving:u}=Ze(e,"properties",i,Ba),[d,m]=b(""),[p,h]=b(!1),f=w=>{w.preventDefault(),h(!c.length),c.length&&u.save()},$=w=>l(c.includes(w)?c.filter(S=>S!==w):[...c,w]),g=w=>`${w.name} ${w.pms_property_id} ${w.address??""}`.toLowerCase().includes(d.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${f}>
      <${C} of=${a}>${({seen:w,names:S})=>{let _=P=>w.find(I=>I.pms_property_id===P)?.name??P,x=w.filter(g);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${w.length>6&&r`<${pe} label="Search by name or ID" value=${d} onSearch=${m} />`}
            <p class="hint" role="status">${k(c.length,"property","properties")} selected${d&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(P=>r`<${Dd} one=${P} names=${S} own=${t.property_id} checked=${c.includes(P.pms_property_id)} onChange=${()=>$(P.pms_property_id)} />`)}
            </div>
            ${!w.length&&r`
              <${F} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${y} onClick=${a.reload}>Look again<//>
              <//>`}
            ${p&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${Oe} saving=${u} mine=${c.map(_).join(", ")}
            theirs=${P=>P.pms_properties.map(I=>I.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Dd({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function ro(e){let{property:t,card:n,action:o,back:s}=e,a=E(()=>Fa(t.property_id),[t.property_id]),{value:i,set:c,saving:l}=Ze(e,"statuses",n.excluded_lease_statuses,qa),u=p=>{p.preventDefault(),l.save()},d=p=>c(i.includes(p)?i.filter(h=>h!==p):[...i,p]),m=p=>p.length?[...p].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${u}>
      <${C} of=${a}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${p.map(h=>r`<${Nd} one=${h} checked=${i.includes(h.status)} onChange=${()=>d(h.status)} />`)}
          </div>
        </fieldset>
        <${Ud} statuses=${p} excluded=${i} />`}<//>
      <${Oe} saving=${l} mine=${m(i)} theirs=${p=>m(p.excluded_lease_statuses)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Nd({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=ie[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${wt(e.residents)} now</span>
    </label>`}function Ud({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${wt(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var gs=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function gi(e){let t=e.property.property_id,n=E(async()=>(await ur(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${C} of=${n} lines=${8}>${o=>r`<${Id} ...${e} known=${o} />`}<//>`}function Id(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(P=>s.includes(P)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=j(null),[c,l]=b(null),u=P=>{l(null),e.saved(P)},{value:d,set:m,saving:p}=Ze({...e,saved:u},"automate access",a,(P,I,Q)=>Ka(P,{...gs(I),digest:i.current},Q)),h=N(async P=>{let I=await Ga(t.property_id,gs(d));i.current=I.digest??null,Object.values(os).every(({count:ae})=>!I[ae])&&!P?p.save():l({preview:I,again:P})}),f=p.problem?.code==="other_plan";U(()=>{f&&h.run(!0)},[p.problem]),U(()=>{p.conflict&&l(null)},[p.conflict]);let $=P=>{P.preventDefault(),p.clear(),h.run(!1)},g=h.problem??(f?null:p.problem),w=P=>g?.errors.find(I=>I.pointer.startsWith(P))?.detail,S=P=>P.currentTarget.value,_=n.common_area_keys.filter(P=>!s.includes(P)),x=P=>[je[P.automated_access??"off"].name,`common areas: ${P.common_area_keys?.join(", ")||"none"}`,P.revoke_after_hours!=null&&P.automated_access==="approval_required"&&`access of who moved out ends after ${k(P.revoke_after_hours,"hour")}`,`held above ${P.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${$}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(je).map(([P,{name:I,means:Q}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${d.mode===P} onChange=${()=>m({...d,mode:P})} />
              <span><strong>${I}</strong><span class="hint">${Q}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${d.mode==="approval_required"&&r`
        <${Ae} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${d.hours} wrong=${w("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${P=>m({...d,hours:S(P)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(P=>r`
          <label class="tick"><input type="checkbox" checked=${d.keys.includes(P)}
            onChange=${()=>m({...d,keys:d.keys.includes(P)?d.keys.filter(I=>I!==P):[...d.keys,P]})} /> ${P}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${ve} about="Common area keys for ${t.name}">Or ask Door’s support:<//></p>`}
        ${_.length>0&&r`<${B} kind="warn"><p>Chosen before, and no key of Door any more: ${_.join(", ")}. ${_.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${w("/common_area_keys")&&r`<span class="wrong">${w("/common_area_keys")}</span>`}
      </fieldset>
      <${Ae} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${d.threshold} wrong=${w("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${P=>m({...d,threshold:S(P)})} />
      ${!c&&r`<${Oe} saving=${{...p,problem:g?.errors.length?null:g}} mine=${x(gs(d))} theirs=${x} />`}
      <div class="foot"><span /><${y} type="submit" kind="primary" busy=${h.busy||p.busy}>${o}<//></div>
      ${c&&r`
        <${jd} ...${c} busy=${p.busy||h.busy} problem=${g} onConfirm=${p.save}
          onClose=${()=>{l(null),p.clear()}} />`}
    </form>`}function jd({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(os).map(([c,{count:l,one:u,many:d}])=>{let m=e[l],p=e.items.filter(h=>h.effect===c).map(h=>h.name);return{n:m,what:m===1?u:d,names:p}}).filter(({n:c})=>c>0);return r`
    <${ke} title="Change access now?" onClose=${a}>
      ${t&&r`<${B} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:l,names:u})=>r`<li><strong>${Z(c)} ${l}</strong>${u.length>0&&r`<br /><span class="hint">${rn(u,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${W} problem=${o} />
      <div class="row end">
        <${y} onClick=${a}>Cancel<//>
        <${y} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}function yi({property:e,card:t}){let n=e.property_id,{query:o,route:s}=J(),{q:a="",action:i="",from:c="",to:l=""}=o,u={q:a,action:i,from:c,to:l},d=h=>{let f=new URLSearchParams(Object.entries({...u,...h}).filter(([,$])=>$));s(`/properties/${n}/integrations/settings/activity${f.size?`?${f}`:""}`,!0)},m=we(h=>br(n,{...u,cursor:h}),[n,...Object.values(u)]),p=N(async()=>Ge(`audit-${n}.csv`,await vr(n)));return r`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${y} busy=${p.busy} onClick=${p.run}>Save all as CSV<//></div>
    <${to} which=${u} change=${d} />
    <${W} problem=${p.problem} />
    <${C} of=${m} lines=${8}>${h=>r`
      <${eo} entries=${h} zone=${e.time_zone} property=${n} filtered=${!!(a||i||c||l)}
        names=${t.credential?{[t.credential.credential_id]:t.credential.name}:{}} />`}<//>
    <${Le} more=${m.more} busy=${m.busy} onMore=${m.goOn} />`}function io(e,t,n){let[o,s,a]=Lt(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=b({}),[l,u]=b({}),d=p=>(p.kind==="secret"?i[p.name]:o.fields[p.name])??"",m=new Set(["/name",...e.credential_fields.map(p=>`/fields/${p.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:l,value:d,setName:p=>s({...o,name:p}),set:(p,h)=>{u({...l,[p.name]:""}),p.kind==="secret"?c({...i,[p.name]:h}):s({...o,fields:{...o.fields,[p.name]:h}})},values:()=>{let p=e.credential_fields.map(h=>[h.name,d(h).trim()]).filter(([,h])=>h);return{name:o.name.trim(),fields:Object.fromEntries(p)}},check:()=>{let p=e.credential_fields.filter($=>$.required&&!d($).trim()&&!($.kind==="secret"&&n.secretsOptional)),h=Object.fromEntries(p.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(h.name="Give it a name."),u(h);let f=Object.keys(h)[0];return f&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!f},forget:()=>{a(),c({})},without:p=>p.problem?.errors.length&&p.problem.errors.every(f=>m.has(f.pointer))?{...p,problem:null}:p}}function co({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Ae} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Ae} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var ys="new";function lo(e){let{card:t}=e,n=E(async()=>{let[o,s]=await Promise.all([Rt(),Wn(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${C} of=${n}>${({pms:o,existing:s})=>r`
      <${Wd} ...${e} pms=${o} existing=${s} />`}<//>`}function Wd(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,l=n.credential?.credential_id??(c.length?c[0].credential_id:ys),u=io(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[d,m]=b(null),p=_=>{u.forget(),o(_)},{value:h,set:f,saving:$}=Ze({...e,saved:p},"credential",l,async(_,x,P)=>{let I=x;if(g){let Q=d??await Ua({pms:i.id,...u.values()});m(Q),I=Q.credential_id}return Ha(_,I,P)}),g=h===ys||!c.some(_=>_.credential_id===h),w=_=>{if(_.preventDefault(),h===n.credential?.credential_id)return o(n);(!g||u.check())&&$.save()},S=g?u.name:c.find(_=>_.credential_id===h)?.name;return r`
    <form class="stack" onSubmit=${w} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${te[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===h} onChange=${()=>f(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${k(_.used_by.length,"property","properties")}, tested <${D} at=${_.last_verified_at} zone=${t.time_zone} />${_.expires_on&&`, until ${fe(_.expires_on)}`}</span></span>
                <span><${Zn} credential=${_} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${g} onChange=${()=>f(ys)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${g&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${te[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${co} form=${u} problem=${$.problem} />
        </fieldset>`}
      <${Oe} saving=${u.without($)} mine=${S??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${$.busy&&g&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${y} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function uo(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=E(Rt,[]),{value:c,set:l,saving:u}=Ze(e,"pms",n.pms??"",Na),d=p=>{if(p.preventDefault(),c===n.pms)return o(n);c&&u.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${d}>
      <${C} of=${i}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${p.map(h=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${h.id} checked=${h.id===c} disabled=${n.enabled} onChange=${()=>l(h.id)} />
                <strong>${h.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Hd} pms=${p.find(h=>h.id===c)} />`}<//>
      ${m&&r`
        <${B} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&te[n.pms]} are cleared. People stay; their links to ${n.pms&&te[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${Oe} saving=${u} mine=${ee(te,c)??"\u2014"} theirs=${p=>p.pms?te[p.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${y} type="submit" kind="primary" busy=${u.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Hd=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${Je(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function bi(e){let{property:t,card:n,reload:o,refresh:s}=e,a=E(async()=>{let[c,l]=await Promise.all([Rt(),Wn(n.pms??"")]);return{pms:c.find(u=>u.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${C} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${te[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(u=>r`
          <li key=${u.credential_id}><${zd} credential=${u} pms=${c} used=${u.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${lo} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${uo} ...${e} /></details>`}<//>`}function zd({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=b(null),[c,l]=ue(),u=N(async()=>{l(null),await ja(e.credential_id),l(`${e.name} works.`),s()}),d=N(async()=>{await Wa(e.credential_id),s()}),m=()=>{i(null),d.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${Zn} credential=${e} /></div>
        <div class="row">
          <${y} kind="small" busy=${u.busy} aria-label="Test ${e.name}" onClick=${u.run}>Test<//>
          <${y} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${y} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${k(e.used_by.length,"property","properties")}. Tested <${D} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${k(e.calls.left_today,"call")} to the PMS left today.`}</p>
      <${Nr} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${de} of=${c} />
      <${W} problem=${u.problem} />
      ${a==="edit"&&r`<${Bd} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),l(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${$e} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${d} onConfirm=${d.run} onClose=${m} />`}
    </div>`}function Bd({credential:e,pms:t,onClose:n,changed:o}){let s=io(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=N(async()=>{await Ia(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=l=>{l.preventDefault(),s.check()&&a.run()};return r`
    <${ke} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${k(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${co} form=${s} problem=${a.problem} />
        <${W} problem=${s.without(a).problem} />
        <div class="row end"><${y} onClick=${i}>Cancel<//><${y} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var wi=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],Ft=800,ut=160,hn=20;function vi(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var bs=(e,t)=>en(e.started_at??e.requested_at,t,new Date);function Si({syncs:e,zone:t}){let n=e.filter(u=>u.status!=="queued"&&u.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=u=>Object.values(vi(u)).reduce((d,m)=>d+m,0),s=Math.max(1,...n.map(o)),a=Ft/Math.max(n.length,12),i=ut-hn-14,c=n.filter(u=>u.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${Ft} ${ut}" role="img" aria-label=${l}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${ut-hn} x2=${Ft} y2=${ut-hn} />
        ${n.map((u,d)=>{let m=ut-hn,p=Ft-(n.length-d)*a+a*.15,h=vi(u);return r`<g>
            <title>${bs(u,t)}: ${o(u)} changes</title>
            ${wi.map(([f])=>{let $=h[f]/s*i;return m-=$,$>0&&r`<rect class=${f} x=${p} y=${m} width=${a*.7} height=${$} />`})}
            ${u.status!=="succeeded"&&r`<path class="failed" d="M${p} ${ut-hn-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${Ft-n.length*a} y=${ut-4}>${bs(n[0],t)}</text>`}
        <text x=${Ft} y=${ut-4} text-anchor="end">${bs(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${wi.map(([u,d])=>r`<li><i class=${u} />${d}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function ki({property:e}){let t=e.property_id,n=we(o=>Bn(t,{limit:50,cursor:o}),[t]);return r`
    <${C} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Si} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${D} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${rt[s.status].kind}>${rt[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${Ot[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?Ve(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${F} title="No sync has run yet" /></div>`}<//>
    <${Le} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Pi({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([pr(n),zn(n)]);return{items:s,units:a}},[n]);return r`
    <${C} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${qd} items=${s} units=${a} property=${e} mapped=${(i,c)=>{o.replace({items:i,units:a}),c||t()}} />`}<//>`}var ws=200,xi=50,Fd={fits:e=>!0},vs={unmapped:{name:"Not mapped",fits:e=>!e.unit_id},suggested:{name:"Suggested",fits:e=>!e.unit_id&&!!e.suggested_unit_id},vacant:{name:"Vacant",fits:e=>!e.people}};function qd({items:e,units:t,property:n,mapped:o}){let{query:s,route:a}=J(),{q:i="",show:c=""}=s,l=v=>{let M=new URLSearchParams(Object.entries({q:i,show:c,...v}).filter(([,A])=>A));a(`/properties/${n.property_id}/integrations/settings/units${M.size?`?${M}`:""}`,!0)},[u,d]=b(null),[m,p]=b(null),[h,f]=ue(),$=Y()?.canManage??!1,g=Object.fromEntries(t.map(v=>[v.unit_id,v.name])),w=N(async(v,M)=>{let{pms_property_id:A,pms_unit_id:z}=v;o(await ts(n.property_id,[{pms_property_id:A,pms_unit_id:z,unit_id:M}])),d(null),p(null),f(M?`${v.pms_unit} is mapped to ${g[M]}. Its residents are there now.`:`The mapping of ${v.pms_unit} was removed.`)}),S=v=>{d(null);let M=`[aria-label="Edit ${CSS.escape(v.pms_unit)}"]`;setTimeout(()=>document.querySelector(M)?.focus())},[_,x]=b(0),P=N(async()=>{let v=e.flatMap(({pms_property_id:M,pms_unit_id:A,unit_id:z,suggested_unit_id:_e})=>!z&&_e?[{pms_property_id:M,pms_unit_id:A,unit_id:_e}]:[]);for(let M=0;M<v.length;M+=ws)x(M),o(await ts(n.property_id,v.slice(M,M+ws)),M+ws<v.length);f(`${k(v.length,"unit")} mapped. Their residents are there now.`)}),{fits:I}=ee(vs,c)??Fd,Q=e.filter(v=>I(v)&&Me(i,[v.pms_unit,v.building,v.pms_property_id,g[v.unit_id??""]])),ae=Ke(Q,xi),V=()=>Ge(`units-${n.property_id}.csv`,ct(["PMS property","Building","PMS unit","ID in the PMS","People","Door unit","Suggested Door unit"],Q.map(v=>[v.pms_property_id,v.building,v.pms_unit,v.pms_unit_id,v.people,g[v.unit_id??""]??v.unit_id,g[v.suggested_unit_id??""]??v.suggested_unit_id])));if(!e.length)return r`<div class="card"><${F} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let oe=e.filter(vs.suggested.fits),he=e.filter(v=>v.unit_id).length;return r`
    <div class="row between">
      <p>${he} of ${k(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&oe.length>0&&r`<${y} kind="primary" busy=${P.busy} onClick=${P.run}>${P.busy&&_?`Mapped ${_.toLocaleString("en-US")} so far\u2026`:`Accept all ${oe.length.toLocaleString("en-US")} suggestions`}<//>`}
    </div>
    <${de} of=${h} />
    <${W} problem=${P.problem??(m?null:w.problem)} />
    <div class="filters no-print" role="search">
      <${pe} label="Search units" value=${i} onSearch=${v=>l({q:v})} />
      <${le} label="Show" value=${c} onChoose=${v=>l({show:v})}
        options=${{"":`All units (${e.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(vs).map(([v,{name:M,fits:A}])=>[v,`${M} (${e.filter(A).length.toLocaleString("en-US")})`]))}} />
      <span class="hint" role="status">${k(Q.length,"unit")}</span>
      <${y} kind="small" onClick=${V}>Save these as CSV<//>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${ae.data.map(v=>r`
            <tr key=${kt(v)}>
              <th scope="row">${v.building?`${v.building}, `:""}${v.pms_unit}</th>
              <td data-label="PMS property">${v.pms_property_id}</td>
              <td data-label="People">${v.people||r`<span class="hint">Vacant</span>`}</td>
              ${u===kt(v)?r`<${Kd} item=${v} units=${t} busy=${w.busy} onSave=${w.run} onRemove=${()=>p(v)} onCancel=${()=>S(v)} />`:r`
                  <td data-label="Door unit">${v.unit_id?g[v.unit_id]??v.unit_id:r`<${R} kind="warn">Not mapped<//>${v.suggested_unit_id&&r` <span class="hint">Suggested: ${g[v.suggested_unit_id]??v.suggested_unit_id}</span>`}`}
                    ${v.shares_with.length>0&&r`<div class="hint">Shared with ${v.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!v.unit_id&&v.suggested_unit_id&&r`<${y} kind="small" aria-label="Accept for ${v.pms_unit}" onClick=${()=>w.run(v,v.suggested_unit_id??null)}>Accept<//>`}
                    <${y} kind="small" aria-label="Edit ${v.pms_unit}" onClick=${()=>d(kt(v))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!Q.length&&r`<${F} title="No unit fits" />`}
      <${Se} of=${ae} size=${xi} what="units" />
    </div>
    ${m&&r`
      <${$e} title="Remove the mapping of ${m.pms_unit}?" action="Remove Mapping" danger doing=${w}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>w.run(m,null)} onClose=${()=>{p(null),w.clear()}} />`}`}var Jd=20;function Kd({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let i=et(),c=t.find(({unit_id:$})=>$===(e.unit_id??e.suggested_unit_id)),l=({name:$,unit_id:g})=>t.filter(w=>w.name===$).length>1?`${$} (${g})`:$,[u,d]=b(c?l(c):""),m=j(null);U(()=>m.current?.select(),[]);let p=t.filter(({name:$,unit_id:g})=>Me(u,[`${$} (${g})`])).slice(0,Jd),h=p.find($=>l($)===u.trim())??t.filter(({name:$})=>$===u.trim()).find($=>l($)===u.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),h&&o(e,h.unit_id)}}>
        <input class="input" list=${i} aria-label="Door unit for ${e.pms_unit}" placeholder="Type a Door unit" autocomplete="off" value=${u} ref=${m}
          onInput=${$=>d($.currentTarget.value)} />
        <datalist id=${i}>${p.map($=>r`<option value=${l($)} />`)}</datalist>
        ${u.trim()&&!h&&r`<div class="hint">${p.length?"Choose one of the Door units.":"No Door unit is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${y} type="submit" form="${i}-form" kind="small primary" busy=${n} disabled=${!h}>Save<//>
      ${e.unit_id&&r`<${y} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}var Ti=({card:e})=>r`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[["PMS",e.pms&&te[e.pms]],["Credential",e.credential?.name],["PMS properties",e.pms_properties.map(({name:t,pms_property_id:n})=>`${t} (${n})`).join(", ")],["Excluded lease statuses",e.excluded_lease_statuses.join(", ")||"None"],["User Sync",e.enabled?"On":"Off"],["Automated access",`${je[e.automated_access].name}. ${je[e.automated_access].means}`],["Common area keys",e.common_area_keys.join(", ")||"None"],["Access of who moved out ends after",e.automated_access==="approval_required"&&k(e.revoke_after_hours,"hour")],["A sync is held above",`${e.held_changes_threshold} % of the people`]].map(([t,n])=>n&&r`<div><dt>${t}</dt><dd>${n}</dd></div>`)}
    </dl>
  </section>`;function po({property:e,card:t,saved:n,action:o,back:s}){let a=E(()=>Xo(e.property_id,{limit:1}),[e.property_id]),[i,c]=b(t.enabled),l=a.data?.digest??null,u=_s(e.property_id,t,p=>Ja(e.property_id,{enabled:i,plan_digest:i?l:null},p),n),d=p=>{if(p.preventDefault(),i===t.enabled)return n(t);u.save()},m=p=>p?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${d}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
        </label>
        <p class="hint" role="status">${Gd(t.enabled,i,o)}</p>
      </div>
      <section class="stack">
        <h2>${t.enabled?"What the next sync will do":"What turning it on will do"}</h2>
        <${C} of=${a} lines=${8}>${p=>r`<${Vd} preview=${p} property=${e.property_id} />`}<//>
      </section>
      ${u.problem?.code==="other_plan"&&r`<${y} onClick=${a.reload}>Look at the preview again<//>`}
      <${Oe} saving=${u} mine=${m(i)} theirs=${p=>m(p.enabled)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${u.busy||a.loading}>${o}<//></div>
    </form>`}function Gd(e,t,n){return e&&!t?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":t?e?"It runs every hour, and whenever you choose Sync Now on the People page.":`${n} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`:`${n} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`}function Vd({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${Wt} counts=${n} would />
    ${e.hold_reasons.length>0&&r`
      <${B} kind="warn" title="Look at this first">
        <${Ye} of=${e} />
        <p>${tt(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Yd} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Yd({outcome:e,n:t,property:n}){let[o,s]=b(!1),{name:a,why:i}=Dt(e,!0);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Zd} outcome=${e} property=${n} />`}</div>
    </details>`}function Zd({outcome:e,property:t}){let n=we(o=>Xo(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${C} of=${n} lines=${3}>${o=>r`
      <${oo} rows=${o} property=${t} withOutcome=${e==="alerted"||e==="updated"} />
      <${Le} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function Ci(e){let{property:t,card:n,refresh:o}=e,[s,a]=b(!1),{route:i}=J(),c=N(async()=>{await Va(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${po} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${y} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${$e} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Ai=[{path:"pms",name:"PMS and credentials",tab:bi,setup:!0},{path:"properties",name:"Properties",tab:Ei(ao),setup:!0},{path:"statuses",name:"Lease statuses",tab:Ei(ro),setup:!0},{path:"sync",name:"User Sync",tab:Ci,setup:!0},{path:"units",name:"Unit Mapping",tab:Pi},{path:"access",name:"Automate Access",tab:gi,setup:!0},{path:"syncs",name:"Syncs",tab:ki},{path:"activity",name:"Activity",tab:yi}];function Ei(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Ri({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=E(()=>be(e.property_id),[e.property_id]),[a,i]=ue(),c=d=>{s.replace(d),i("Saved."),n()},l=Y()?.canManage??!1,u=Ai.find(d=>d.path===t.tab);return r`
    <${q} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${Ai.map(({path:d,name:m})=>r`
          <a href="${o}/settings/${d}" aria-current=${d===t.tab?"page":void 0} onClick=${()=>i(null)}>${m}</a>`)}
      </nav>
      <${de} of=${a} />
      <${C} of=${s} lines=${8}>${d=>{if(!u)return r`<div class="card"><${F} title="There is no such tab here" /></div>`;let m=d.state==="not_set_up"||d.state==="in_progress";return u.setup&&m?r`<div class="card"><${F} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${Ee[d.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:u.setup&&!l?r`<${Ti} card=${d} />`:r`<${u.tab} key="${u.path} ${d.version}" property=${e} card=${d} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Qd={select_pms:uo,enter_credentials:lo,attach_properties:ao,exclude_statuses:ro,activate:po};function Li({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=J(),a=E(()=>be(e.property_id),[e.property_id]),i=ze.findIndex(m=>Ee[m].path===t.step),c=a.data&&ze.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(U(()=>{c!==null&&(l||i<0)&&s(`${o}/setup/${Ee[ze[Math.max(c,0)]].path}`,!0)},[c,i]),!Y()?.canManage)return r`
      <${q} title="Set up the integration">
        <div class="card"><${F} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let u=m=>{a.replace(m),n();let p=ze[i+1];s(p?`${o}/setup/${Ee[p].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},d=r`<a class="button" href=${i?`${o}/setup/${Ee[ze[i-1]].path}`:o}>Back</a>`;return r`
    <${q} title=${Ee[ze[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${ze.map((m,p)=>r`
          <li class=${p===i?"now":c!==null&&p<c?"done":""} aria-current=${p===i?"step":void 0}>
            <span>${p+1}. ${Ee[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${Ee[ze[i]].name}>
        <${C} of=${a}>${m=>r`
          <${Qd[ze[i]]} key=${t.step} property=${e} card=${m} saved=${u} action=${i===ze.length-1?"Done":"Continue"} back=${d} />`}<//>
      </section>
    <//>`}function Mi({property:e,params:t,refresh:n}){let o=e.property_id,s=E(()=>Qt(o,t.sync,{limit:1}),[o,t.sync]),a=Mt(o,()=>{s.reload(),n()}),[i,c]=ue(),l=(u,d)=>{c(u),s.reload(),n(),d&&a.follow(d)};return r`
    <${q} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${de} of=${i} />
      <${Ht} following=${a} property=${o} />
      <${C} of=${s} lines=${10}>${u=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${rt[u.status].kind}>${rt[u.status].name}<//>
            <span>${Ot[u.trigger]}, <${D} at=${u.started_at??u.requested_at} zone=${e.time_zone} />${u.trigger!=="schedule"&&` by ${u.requested_by}`}</span>
          </div>
          ${u.error&&r`<${B} kind="bad" title="It failed"><p>${me(u.error.detail)}</p>
            <p class="hint">${u.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."} <${ve} about="A sync failed: ${u.sync_id}" /></p><//>`}
          <${Wt} counts=${u.counts} />
          ${u.unreadable.length>0&&r`<${Xd} records=${u.unreadable} />`}
        </section>
        <${eu} sync=${u} property=${e} changed=${l} />
        <${ou} sync=${u} property=${e} changed=${l} />`}<//>
    <//>`}var Xd=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function eu({sync:e,property:t,changed:n}){let[o,s]=b(null),a=N(async()=>{if(o==="approve"){let{sync_id:u}=await $r(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",u)}else await _r(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],l=u=>ln(u)?0:dn(u)?1:2;return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${Ye} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${D} at=${e.decision.at} zone=${t.time_zone} />.</p>`:Y()?.canManage&&r`
          <div class="row">
            <${y} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${y} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${oo} rows=${[...c].sort((u,d)=>l(u)-l(d))} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${$e} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<${tu} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function tu({sync:e,rows:t}){let n=t.filter(ln),o=n.filter(dn).length,s=n.filter(fs).length,a=t.filter(l=>dn(l)&&!ln(l)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${tt(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":Z(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":Z(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${Z(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var nu=["email","pms_unit","lease_status"];function ou({sync:e,property:t,changed:n}){let o=t.property_id,s=we(m=>Qt(o,e.sync_id,{limit:50,cursor:m}).then(p=>p.changes),[o,e.sync_id,e.status]),[a,i]=b(!1),{state:c}=t.integration,l=c==="on"||c==="needs_attention",u=N(async()=>{let{reversed:m,not_reversed:p}=await gr(o,e.sync_id);i(!1),n(`Undone for ${Z(m.length)}.${p.length?` ${Z(p.length)} had changed since and stayed as they are.`:""}`)}),d=()=>{i(!1),u.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${Y()?.canManage&&(s.data?.length??0)>0&&r`<${y} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${C} of=${s} lines=${4}>${m=>m.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${m.map(p=>r`
            <tr>
              <th scope="row">${p.person_id?r`<a href="/properties/${o}/people/${p.person_id}">${p.person_name??"A person"}</a>`:p.alert_kind&&r`<a href="/properties/${o}/alerts">${qe[p.alert_kind].name}</a>`}</th>
              <td>${Kn[p.kind]}</td>
              <td><${un} fields=${p.kind==="created"?p.fields.filter(({field:h})=>nu.includes(h)):p.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${y} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${$e} title="Undo this sync?" action="Undo" danger doing=${u} onConfirm=${u.run} onClose=${d}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.${l&&r` <a href="/properties/${o}/integrations/settings/sync">Turn User Sync off</a> first.`}</p>`} />`}
    </section>`}function Oi({property:e}){let{query:t,route:n}=J(),{q:o=""}=t,[s,a]=b(o),i=c=>{c.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({q:l})}`)};return r`
    <${q} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${i}>
        <${Ae} label="Name, unit, email, or ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${c=>a(c.currentTarget.value)} />
        <div class="row"><${y} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${no} property=${e} about=${{q:o}} /></section>`}
    <//>`}var Di=[["people","People"],["alerts","Alerts"],["access","Access Review"],["integrations","Integrations"]];function Ni({properties:e,logo:t,children:n}){let{path:o}=J(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find($=>$.property_id===s),c=Di.some(([$])=>$===a)?a:"people",{attention:l}=He(),u={access:l?.suggestions??0,alerts:l?xt(l):0},[d,m]=b(!1),[p,h]=b(!1);return U(()=>Ea(()=>h(!0)),[]),U(()=>m(!1),[o]),r`
    <a class="skip" href="#main" onClick=${$=>{$.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${t} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>m(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <${it} name="down" />
        </button>
        ${i&&r`<${su} base="/properties/${s}" />`}
        <${au} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${Di.map(([$,g])=>r`
            <a href="/properties/${s}/${$}" aria-current=${a===$?"page":void 0}><${it} name=${$} />${g}${u[$]>0&&r` <span class="tally">${u[$].toLocaleString("en-US")}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${d&&r`<${ru} properties=${e} section=${c} onClose=${()=>m(!1)} />`}
    ${p&&r`<${iu} />`}`}function su({base:e}){let{attention:t,problem:n}=He(),o=t?Jr(t,e):[],s=o.reduce((i,c)=>i+c.n,0),a=t?s?`Waiting for somebody: ${s.toLocaleString("en-US")}`:"Nothing waits":"What waits is being read";return r`
    <${on} kind="bell ${s?"open":""}" label=${r`
      <${it} name="alerts" />
      <span class="unseen">${a}</span>
      ${s>0&&r`<span class="count" aria-hidden="true">${s>999?"999+":s}</span>`}`}>
      ${o.map(({what:i,href:c,kind:l})=>r`<a href=${c}><span class="dot ${l}" aria-hidden="true" /> ${i}</a>`)}
      ${!o.length&&r`<p>${n?me(n.message):a}</p>`}
    <//>`}function au(){let e=Y();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${on} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${ee(Vn,e.role)??e.role}</span></p>
      <button type="button" onClick=${Oa}>Sign out</button>
    <//>`}var Ss=50;function ru({properties:e,section:t,onClose:n}){let[o,s]=b(""),a=e.filter(({name:i,property_id:c,org_id:l})=>Me(o,[i,c,l])).sort((i,c)=>Re(i.name,c.name));return r`
    <${ke} title="Choose a property" onClose=${n}>
      <${pe} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${k(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.slice(0,Ss).map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${Fe[i.integration.state].kind}>${Fe[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${a.length>Ss&&r`<p class="hint">And ${k(a.length-Ss,"more","more")}: search for one, or look at <a href="/">all properties</a>.</p>`}
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${y} onClick=${n}>Close<//></div>
    <//>`}function iu(){return r`
    <${ke} title="Your session has ended" onClose=${gt}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${y} kind="primary" onClick=${gt}>Sign in<//></div>
    <//>`}var cu=new URL("favicon.svg",import.meta.url).pathname,ho=Be({properties:[],refresh:()=>{}}),xs=()=>r`
  <${q} title="There is nothing here">
    <${ds} />
  <//>`;function nt(e){return({params:t})=>{let{properties:n,refresh:o}=xe(ho),{reload:s}=He(),a=ge(()=>{o(),s()},[o,s]),i=n.find(c=>c.property_id===t.property);return i?r`
      <${Ur} key=${t.property} property=${t.property} zone=${i.time_zone}>
        <${e} property=${i} params=${t} refresh=${a} />
      <//>`:r`<${xs} />`}}var lu=()=>r`<${li} ...${xe(ho)} />`,ks=e=>({params:t})=>Y()?.role==="portfolio_manager"?r`<${e} params=${t} ...${xe(ho)} />`:r`<${xs} />`,du=[{path:"/",screen:lu},{path:"/rollouts",screen:ks(_i)},{path:"/rollouts/:rollout",screen:ks(hi)},{path:"/activity",screen:zr},{path:"/notices",screen:ks(Xr)},{path:"/properties/:property/people",screen:nt(oi)},{path:"/properties/:property/why",screen:nt(Oi)},{path:"/properties/:property/people/:person",screen:nt(ai)},{path:"/properties/:property/access",screen:nt(Ir)},{path:"/properties/:property/alerts",screen:nt(Vr)},{path:"/properties/:property/syncs/:sync",screen:nt(Mi)},{path:"/properties/:property/integrations",screen:nt(Zr)},{path:"/properties/:property/integrations/setup/:step",screen:nt(Li)},{path:"/properties/:property/integrations/settings/:tab",screen:nt(Ri)}],uu=()=>r`<${mt}><${pu} /><//>`;function pu(){let e=E(jn,[]),{path:t}=J(),n=e.data?.find(o=>t.split("/")[2]===o.property_id);return r`
    <${qr} property=${n?.property_id}>
      <${Ni} properties=${e.data??[]} logo=${cu}>
        <${mu} />
        ${e.data===null?e.problem?r`<${W} problem=${e.problem} retry=${e.reload} />`:r`<${ls} />`:r`<${ho.Provider} value=${{properties:e.data,refresh:e.reload}}><${hu} /><//>`}
      <//>
    <//>`}function hu(){let[e,t]=Eo(o=>console.error(o)),{path:n}=J();return U(()=>t(),[n]),e?r`
      <${q} title="This page has stumbled">
        <${B} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${y} onClick=${()=>location.reload()}>Load again<//><${ve} about="A page of the console stumbled" /></div>
        <//>
      <//>`:r`
    <${Cn}>
      ${du.map(({path:o,screen:s})=>r`<${An} path=${o} component=${s} />`)}
      <${An} default component=${xs} />
    <//>`}function mu(){let[e,t]=b(navigator.onLine);return U(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${B} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function fu(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${B} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${y} kind="primary" onClick=${gt}>Sign in again<//></p>
    </main>`}var Ui=document.getElementById("app"),mo=document.createElement("div");mo.id="announcer";mo.className="unseen";mo.setAttribute("role","status");document.body.append(mo);Ma().then(e=>e&&kn(r`<${uu} />`,Ui),e=>kn(fu(e),Ui));
