var ms=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,ms(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},hs=new Map;function fs(e){var t=hs.get(this);return t||(t=new Map,hs.set(this,t)),(t=ms(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",l=[0],u=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,h,i):a===3&&(h||i)?(l.push(3,h,i),a=2):a===2&&i==="..."&&h?l.push(4,h,0):a===2&&i&&!h?l.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(l.push(a,0,i,s),a=6),h&&(l.push(a,h,0,s),a=6)),i=""},d=0;d<n.length;d++){d&&(a===1&&u(),u(d));for(var m=0;m<n[d].length;m++)o=n[d][m],a===1?o==="<"?(u(),l=[l],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(u(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[d][m+1]===">")?(u(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(u(),a=2):i+=o),a===3&&i==="!--"&&(a=4,l=l[0])}return u(),l})(e)),t),arguments,[])).length>1?t:t[0]}var F,_s,si,Je,io,dn,gs,rn,ys,uo,co,bs,Nt=Symbol.for("pv"),un={},pn=[],ai=/^m(i|n|o|s|text|space)$/,hn=Array.isArray,mn=pn.slice,Fe=Object.assign;function nt(e){e&&e.parentNode&&e.remove()}function He(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?mn.call(arguments,2):n),yt(e,i,o,s,null)}function po(e,t,n){var o,s,a,i=Fe({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?mn.call(arguments,2):n),yt(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function yt(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Nt,__v:s||++_s,__i:-1,__u:0};return!s&&F.vnode&&F.vnode(a),a}function fn(e){return e.children}function cn(e,t){this.props=e,this.context=t,this.__g=0}function qe(e,t){if(t==null)return e.__&&qe(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:qe(e)}function ri(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=Fe({constructor:Nt},n)).__v=n.__v+1,F.vnode&&F.vnode(t),mo(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||qe(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Ps(s,t,a),n.__=n.__e=null,t.__e!=o&&ws(t))}function ws(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ws(e)}function lo(e){(8&e.__g||(e.__g|=8,Je.push(e),dn++))&&io==F.debounceRendering||((io=F.debounceRendering)||queueMicrotask)(vs)}function vs(){try{for(var e,t=1;Je.length;)Je.length>t&&Je.sort(gs),e=Je.shift(),t=Je.length,8&e.__g&&ri(e)}finally{(dn=Je.length)&&(io||queueMicrotask)(vs)}}function Ss(e,t,n,o,s,a,i,c,l,u,d){var m,h,p,f,$,g,w=o.__k||pn,P=t.length;for(l=ii(n,t,w,l,P),m=0;m<P;m++)(p=n.__k[m])!=null&&(h=~p.__i&&w[p.__i]||un,p.__i=m,g=mo(e,p,h,s,a,i,c,l,u,d),f=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&fo(h.ref,null,p,h),p.ref&&d.push(p.ref,p.__c||f,p)),$=$||f,4&p.__u?(l=ks(p,l,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&g!==void 0?l=g:f&&(l=f.nextSibling),p.__u&=-21);return n.__e=$,l}function ii(e,t,n,o,s){var a,i,c,l,u,d,m,h,p,f=n.length,$=f,g=0,w=0,P=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=P[a]=yt(null,i):hn(i)?i=P[a]=yt(fn,{children:i}):i.constructor===Nt&&i.__b?i=P[a]=yt(i.type,i.props,i.key,i.ref,i.__v):P[a]=i,l=a+g,i.__=e,i.__b=e.__b+1,c=null,~(u=i.__i=ci(i,n,l,$))&&($--,(c=n[u])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,u==l-1?g--:u==l+1?g++:u!=l&&(u>l?g--:g++,w=1)):(~u||(s>f?g--:s<f&&g++),typeof i.type!="function"&&(i.__u|=4))):P[a]=null;if(w){for(d=[],m=[],a=0;a<s;a++)if((i=P[a])&&16&i.__u){for(g=0,h=d.length;g<h;)d[p=g+h>>1]<i.__i?g=p+1:h=p;d[g]=i.__i,m[a]=g+1}for(g=d.length;a--;)m[a]&&(m[a]==g?g--:P[a].__u|=4)}if($)for(a=0;a<f;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=qe(c)),$o(c,c));return o}function ks(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=ks(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=qe(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ho(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(hn(e)?e.some(function(n){ho(n,t)}):t.push(e)),t}function ci(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(o>(l?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function $s(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function an(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||$s(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||$s(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=co[t]||(co[t]=li(t)),(e.__a||(e.__a={}))[t]=uo,a=t!=(t=t.replace(ys,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function li(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[rn]==null)t[rn]=uo++;else if(t[rn]<this.__a[e])return;return n(F.event?F.event(t):t)}}}function mo(e,t,n,o,s,a,i,c,l,u){var d,m,h,p,f,$,g,w,P,_,x,S,I,G,re,V,X,he,b=t.type;if(t.constructor!==Nt)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,m=a=[],d.nodeType==8?c=ln(d,a):a.push(d),c=a[0]||c),(d=F.__b)&&d(t);e:if(typeof b=="function"){h=i.length;try{if(w=t.props,P=(d=b.prototype)&&d.render,_=(d=b.contextType)&&o[d.__c],x=d?_?_.props.value:d.__:o,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(P?t.__c=p=new b(w,x):(t.__c=p=new cn(w,x),p.constructor=b,p.render=ui),_&&_.sub(p),p.state||(p.state={}),p.__n=o,p.__g|=8,p.__h=[],p.__k=[]),P&&(p.__s||(p.__s=p.state),b.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=Fe({},p.__s)),Fe(p.__s,b.getDerivedStateFromProps(w,p.__s)))),f=p.props,$=p.state,p.__v=t,n.__c){if(w!==f&&P&&!b.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(w,x),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(w,p.__s,x)===!1){t.__v!=n.__v&&(p.props=w,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(C){C&&(C.__=t)}),pn.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),c=qe(n);break e}p.componentWillUpdate&&p.componentWillUpdate(w,p.__s,x),P&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(f,$,g)})}else P&&!b.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),P&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=x,p.props=w,p.__P=e,p.__g&=-5,S=F.__r,I=P?25:0;do p.__g&=-9,S&&S(t),d=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++I<25);P&&(pn.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(o=Fe({},o,p.getChildContext())),P&&n.__c&&p.getSnapshotBeforeUpdate&&(g=p.getSnapshotBeforeUpdate(f,$)),G=d&&d.type===fn&&d.key==null?d.props.children:d,w.__P&&(d=c,s=(e=w.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(C){C&&$o(C,C)}),n.__k=null),c=n.__k?qe(n,0):null),c=Ss(e,hn(G)?G:[G],t,n,o,s,a,i,c,l,u),w.__P&&(t.__e=null,c=d),t.__u&=-161,m&&m.some(nt),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(C){if(i.length=h,t.__v=null,l||a)if(C&&C.then){if(t.__u|=128|l,a){for(~(X=a.indexOf(c||void 0))||(X=a.length);(he=a[X-1])&&he.nodeType==8;)X--;for(;X<a.length;X++)if(he=a[X])if(a[X]=null,re){if(he==V)break}else{if(he.nodeType!=8)break;he.data.startsWith("$s")&&(V=ln(re=he))}}if(!re){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;re=c}(d=ln(re=t.__c.__z||(t.__c.__z=re)))?(t.__e=re,c=d):t.__e=c,c=c&&c.nextSibling}else a&&a.some(nt);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),C&&C.then||xs(t),F.__e(C,t,n)}}else c=t.__e=di(n.__e,t,n,o,s,a,i,l,u,e);return(d=F.diffed)&&d(t),c}function ln(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function xs(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(xs))}function Ps(e,t,n){for(var o=0;o<n.length;)fo(n[o++],n[o++],n[o++]);F.__c&&F.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){F.__e(a,s.__v)}})}function di(e,t,n,o,s,a,i,c,l,u){var d,m,h,p,f,$,g,w,P=n.props||un,_=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if((f=a[d])&&(x?f.localName==x:f.nodeType==3)){e=f,a[d]=null;break}}if(!e){if(w=u.ownerDocument||document,!x)return w.createTextNode(_);e=w.createElementNS(s,x,_.is?_:u),c&&(F.__m&&F.__m(t,a),c=!1),a=null}if(x){if(u=x=="template"&&e.content||e,a=x=="textarea"&&_.defaultValue!=null?null:a&&mn.call(u.childNodes),!c&&a)for(P={},d=0;d<e.attributes.length;d++)P[(f=e.attributes[d]).name]=f.value;for(d in P)f=P[d],d=="dangerouslySetInnerHTML"?h=f:d=="children"||d in _||d=="value"&&"defaultValue"in _||d=="checked"&&"defaultChecked"in _||an(e,d,null,f,s);for(d in _)f=_[d],d=="children"?p=f:d=="dangerouslySetInnerHTML"?m=f:d=="value"?$=f:d=="checked"?g=f:c&&typeof f!="function"||P[d]===f||an(e,d,f,P[d],s);m?(c||h&&(m.__html==h.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&ai.test(x))&&(s="http://www.w3.org/1999/xhtml"),Ss(u,hn(p)?p:[p],t,n,o,s,a,i,a?a[0]:n.__k&&qe(n,0),c,l),a&&a.some(nt)),c&&x!="textarea"||(d="value",x=="progress"&&$==null?e.removeAttribute(d):$==null||$===e[d]&&(x!="progress"||$)||an(e,d,$,P[d],s),d="checked",g!=null&&g!=e[d]&&an(e,d,g,P[d],s))}else P===_||c&&e.data==_||(e.data=_);return e}function fo(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){F.__e(s,n)}}function $o(e,t,n){var o,s,a,i;if(F.unmount&&F.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||fo(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){F.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&$o(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=ln(o,a=[]))&&(o==e.__e&&a.some(nt),nt(s),nt(o)),n||nt(e.__e),e.__e=e.__c=e.__=null}function ui(e,t,n){return this.constructor(e,n)}function $n(e,t){var n,o,s,a;F.__&&F.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=yt(fn,{children:[e]}),s=[],a=[],mo(t,t.__k,o||un,un,t.namespaceURI,o?null:t.firstChild?mn.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Ps(s,t.__k,a),t.__k.props.children=null}function Me(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,lo(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+bs++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}F={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw dn=0,e}},_s=0,si=function(e){return e!=null&&e.constructor===Nt},cn.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Fe({},this.state)),typeof e=="function"&&(e=e(Fe({},n),this.props)),e&&(Fe(n,e),this.__v&&(t&&this.__k.push(t),lo(this)))},cn.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),lo(this))},cn.prototype.render=fn,Je=[],dn=0,gs=function(e,t){return e.__v.__b-t.__v.__b},rn=Symbol(),ys=/(PointerCapture)$|Capture$/i,uo=0,co={},bs=0;var ze,Y,_o,Ts,go=Object.is,It=0,Ns=[],yo=[],ne=F,As=ne.__b,Cs=ne.__r,Es=ne.diffed,Rs=ne.__c,Ls=ne.unmount,Ms=ne.__;function ot(e,t){ne.__h&&ne.__h(Y,e,It||t),It=0;var n=Y.__H||(Y.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function v(e){return It=1,_n(Us,e)}function _n(e,t,n){var o=ot(ze++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Us(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);go(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=Y,!Y.__f)){Y.__f=!0;var s=Y.shouldComponentUpdate;Y.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var u=!1,d=this.props!=a;if(l.__.some(function(h){h.__N&&(u=!0,go(h.__[0],h.__N[0])||(d=!0))}),s){var m=s.call(this,a,i,c);return u?m||d:m}return!u||d}}return o.__}function D(e,t){var n=ot(ze++,3);!ne.__s&&So(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Y.__H.__h.push(n))}function wo(e,t){var n=ot(ze++,4);!ne.__s&&So(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,Y.__h.push(n))}function U(e){return It=5,jt(function(){return{current:e}},[])}function jt(e,t){var n=ot(ze++,7);return So(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function le(e,t){return It=8,jt(function(){return e},t)}function ge(e){var t=Y.context[e.__c],n=ot(ze++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(Y)),t.props.value):e.__}function vo(e){var t=ot(ze++,10),n=v();return t.__=e,Y.componentDidCatch||(Y.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function st(){var e=ot(ze++,11);if(!e.__){for(var t=Y.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function pi(){var e;do{for(;e=yo.shift();)try{Ut(e)}catch(n){ne.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ns.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Ut),t.__h.some(bo),t.__h=[]}catch(n){t.__h=[],ne.__e(n,e.__v)}}}while(yo.length)}ne.__b=function(e){Y=null,As&&As(e)},ne.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ms&&Ms(e,t)},ne.__r=function(e){Cs&&Cs(e),ze=0;var t=(Y=e.__c).__H;t&&(_o==Y?Y.__h=[]:(t.__h.some(Ut),t.__h.some(bo),ze=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),_o=Y},ne.diffed=function(e){Es&&Es(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Os(Ns.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),_o=Y=null},ne.__c=function(e,t){t.some(function(n){try{n.__h.some(Ut),n.__h=n.__h.filter(function(o){return!o.__||bo(o)})}catch(o){n.__h=[function(){throw o}]}}),Rs&&Rs(e,t)},ne.unmount=function(e){Ls&&Ls(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Os(yo.push(s))}else Ut(s)}catch(a){t=a}}),o.__H=void 0,t&&ne.__e(t,o.__v))};var Ds=typeof requestAnimationFrame=="function";function hi(e){var t,n=function(){clearTimeout(o),Ds&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Ds&&(t=requestAnimationFrame(n))}function Os(e){e!=1&&Ts==ne.requestAnimationFrame||((Ts=ne.requestAnimationFrame)||hi)(pi)}function Ut(e){var t=Y,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Y=t}function bo(e){var t=Y;e.__c=e.__(),Y=t}function So(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!go(n,e[o])})}function Us(e,t){return typeof t=="function"?t(e):t}var bt,Wt;function mi(e){return!Wt||(typeof Wt=="string"?e.startsWith(Wt):Wt.test(e))}function fi(e,t){let n="";if(bt=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!mi(s)||o.download)return e;bt=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(bt=!t.replace,n=t.url):n=location.pathname+location.search;return bt===!0?history.pushState(null,"",n):bt===!1&&history.replaceState(null,"",n),n}var $i=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,l]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&l=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function at(e){let[t,n]=_n(fi,e.url||location.pathname+location.search);e.scope&&(Wt=e.scope);let o=bt===!0,s=jt(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return wo(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),He(at.ctx.Provider,{value:s},e.children)}var _i=Promise.resolve();function bn(e){let[t,n]=_n(V=>V+1,0),{url:o,query:s,wasPush:a,path:i}=B();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=ge(Is),u=U(!1),d=U(i),m=U(1),h=U(),p=U(),f=U(),$=U(!1),g=U();g.current=!1;let w,P,_;ho(e.children).some(V=>{if($i(c,V.props.path,_={...V.props,path:c,query:s,params:Object.assign({},l),rest:""}))return w=po(V,_);V.props.default&&(P=po(V,_))});let x=w||P,S=h.current&&h.current.__u&gn&&h.current.__u&yn,I=h.current&&h.current.__h,G=jt(()=>{p.current=h.current,h.current=He(Is.Provider,{value:_},x);let V=p.current&&p.current.props.children;return!V||!x||x.type!==V.type||x.props.component!==V.props.component?(m.current++,!0):!1},[o,JSON.stringify(_)]);S?(h.current.__u|=gn,h.current.__u|=yn):I&&(h.current.__h=!0);let re=p.current;return p.current=null,this.__c=(V,X)=>{g.current=!0,p.current=re,e.onLoadStart&&e.onLoadStart(o),u.current=!0;let he=m.current;V.then(()=>{he===m.current&&(p.current=null,h.current&&(X.__h&&(h.current.__h=X.__h),X.__u&yn&&(h.current.__u|=yn),X.__u&gn&&(h.current.__u|=gn)),_i.then(n))})},wo(()=>{let V=this.__v&&this.__v.__e;if(g.current){!$.current&&!f.current&&(f.current=V);return}!$.current&&f.current&&(f.current!==V&&f.current.remove(),f.current=null),$.current=!0,d.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),d.current=i),e.onLoadEnd&&u.current&&e.onLoadEnd(o),u.current=!1},[i,a,t]),G?[He(ko,{r:h,key:m.current}),He(ko,{r:p,key:m.current-1})]:He(ko,{r:h,key:m.current})}var gn=32,yn=128,ko=({r:e})=>e.current;bn.Provider=at;at.ctx=Me({});var Is=Me({}),wn=e=>He(e.component,e),B=()=>ge(at.ctx);var r=fs.bind(He);var xo;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(xo="oauth4webapi/v3.8.8");function An(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var Se="ERR_INVALID_ARG_VALUE",ke="ERR_INVALID_ARG_TYPE";function ee(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Cn=Symbol(),gi=Symbol(),yi=Symbol(),zs=Symbol();var js=Symbol();var bi=new TextEncoder,wi=new TextDecoder;function Po(e){return typeof e=="string"?bi.encode(e):wi.decode(e)}var To;Uint8Array.prototype.toBase64?To=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):To=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var Ao;Uint8Array.fromBase64?Ao=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw ee("The input to be decoded is not correctly encoded.",Se,t)}}:Ao=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw ee("The input to be decoded is not correctly encoded.",Se,t)}};function vn(e){return typeof e=="string"?Ao(e):To(e)}var wt=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=ac,Error.captureStackTrace?.(this,this.constructor)}},Co=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function A(e,t,n){return new Co(e,{code:t,cause:n})}function Sn(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function Bs(e){An(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(xo&&!t.has("user-agent")&&t.set("user-agent",xo),t.has("authorization"))throw ee('"options.headers" must not include the "authorization" header name',Se);return t}function Js(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw ee('"options.signal" must return or be an instance of AbortSignal',ke);return t}}function Fs(e){return e.includes("//")?e.replace("//","/"):e}function vi(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Fs(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function Si(e,t){return e.pathname=Fs(`${e.pathname}/${t}`),e}async function ki(e,t,n,o){if(!(e instanceof URL))throw ee(`"${t}" must be an instance of URL`,ke);oa(e,o?.[Cn]!==!0);let s=n(new URL(e.href)),a=Bs(o?.headers);return a.set("accept","application/json"),(o?.[zs]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Js(s,o?.signal)})}async function qs(e,t){return ki(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":Si(n,".well-known/openid-configuration");break;case"oauth2":vi(n,".well-known/oauth-authorization-server");break;default:throw ee('"options.algorithm" must be "oidc" (default), or "oauth2"',Se)}return n},t)}function kn(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw ee(`${n} must be a number`,ke,s);if(e>0)return;if(t){if(e!==0)throw ee(`${n} must be a non-negative number`,Se,s);return}throw ee(`${n} must be a positive number`,Se,s)}catch(a){throw o?A(a.message,o,s):a}}function me(e,t,n,o){try{if(typeof e!="string")throw ee(`${t} must be a string`,ke,o);if(e.length===0)throw ee(`${t} must not be empty`,Se,o)}catch(s){throw n?A(s.message,n,o):s}}async function Ks(e,t){let n=e;if(!(n instanceof URL)&&n!==Hs)throw ee('"expectedIssuerIdentifier" must be an instance of URL',ke);if(!An(t,Response))throw ee('"response" must be an instance of Response',ke);if(t.status!==200)throw A('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',pa,t);jo(t);let o=await ma(t);if(me(o.issuer,'"response" body "issuer" property',j,{body:o}),n!==Hs&&new URL(o.issuer).href!==n.href)throw A('"response" body "issuer" property does not match the expected value',dc,{expected:n.href,body:o,attribute:"issuer"});return o}function Gs(e){Pi(e,"application/json")}function xi(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return A(n,ic,e)}function Pi(e,t){if(Hi(e)!==t)throw xi(e,t)}function Oo(){return vn(crypto.getRandomValues(new Uint8Array(32)))}function Vs(){return Oo()}function Ys(){return Oo()}function Zs(){return Oo()}async function Qs(e){return me(e,"codeVerifier"),vn(await crypto.subtle.digest("SHA-256",Po(e)))}function Xs(e){let t=e?.[gi];return typeof t=="number"&&Number.isFinite(t)?t:0}function ea(e){let t=e?.[yi];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function ta(){return Math.floor(Date.now()/1e3)}function No(e){if(typeof e!="object"||e===null)throw ee('"as" must be an object',ke);me(e.issuer,'"as.issuer"')}function Uo(e){if(typeof e!="object"||e===null)throw ee('"client" must be an object',ke);me(e.client_id,'"client.client_id"')}function na(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var Ti=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function oa(e,t){if(t&&e.protocol!=="https:")throw A("only requests to HTTPS are allowed",cc,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw A("only HTTP and HTTPS requests are allowed",lc,e)}function Ws(e,t,n,o){let s;if(typeof e!="string"||!(s=Ti(e)))throw A(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?uc:pc,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return oa(s,o),s}function Ai(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Ws(e.mtls_endpoint_aliases[t],t,n,o):Ws(e[t],t,n,o)}var Eo=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=sc,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},Ro=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=rc,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Lo=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=oc,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},xn="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",Ci="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",Ei='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',Ri="("+xn+")\\s*=\\s*"+Ei,Li="("+xn+")\\s*=\\s*("+xn+")",Mi=new RegExp("^[,\\s]*("+xn+")"),Di=new RegExp("^[,\\s]*"+Ri+"[,\\s]*(.*)"),Oi=new RegExp("^[,\\s]*"+Li+"[,\\s]*(.*)"),Ni=new RegExp("^("+Ci+")(?:$|[,\\s])(.*)");function Ui(e){if(!An(e,Response))throw ee('"response" must be an instance of Response',ke);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(Mi),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;o=c?c[1]:void 0;let u={},d;if(l)for(;o;){let h,p;if(s=o.match(Di)){[,h,p,o]=s,p.includes("\\")&&(p=p.replace(/\\([\s\S])/g,"$1")),u[h.toLowerCase()]=p;continue}if(s=o.match(Oi)){[,h,p,o]=s,u[h.toLowerCase()]=p;continue}if(s=o.match(Ni)){if(Object.keys(u).length)break;[,d,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:u};d&&(m.token68=d),n.push(m)}if(n.length)return n}async function Ii(e){if(e.status>399&&e.status<500){jo(e),Gs(e);try{let t=await e.clone().json();if(Sn(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function ji(e,t,n){if(e.status!==t){Fi(e);let o;throw(o=await Ii(e))?(await e.body?.cancel(),new Eo("server responded with an error in the response body",{cause:o,response:e})):A(`"response" is not a conform ${n} response (unexpected HTTP status code)`,pa,e)}}function Wi(e){if(!Io.has(e))throw ee('"options.DPoP" is not a valid DPoPHandle',Se)}function Hi(e){return e.headers.get("content-type")?.split(";")[0]}async function zi(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[zs]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Js(o,i?.signal)})}async function Bi(e,t,n,o,s,a){let i=Ai(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Cn]!==!0);s.set("grant_type",o);let c=Bs(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(Wi(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await zi(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(l,i),l}var sa=new WeakMap,Ji=new WeakMap;function En(e){if(!e.id_token)return;let t=sa.get(e);if(!t)throw ee('"ref" was already garbage collected or did not resolve from the proper sources',Se);return t}async function aa(e,t,n,o,s,a){if(No(e),Uo(t),!An(n,Response))throw ee('"response" must be an instance of Response',ke);await ji(n,200,"Token Endpoint"),jo(n);let i=await ma(n);if(me(i.access_token,'"response" body "access_token" property',j,{body:i}),me(i.token_type,'"response" body "token_type" property',j,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;kn(c,!0,'"response" body "expires_in" property',j,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&me(i.refresh_token,'"response" body "refresh_token" property',j,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw A('"response" body "scope" property must be a string',j,{body:i});if(i.id_token!==void 0){me(i.id_token,'"response" body "id_token" property',j,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(kn(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:l,jwt:u}=await Qi(e,t,i.id_token,c,s);ec(t,l),Xi(l),Ji.set(n,u),sa.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new wt("unsupported `token_type` value",{cause:{body:i}});return i}function Fi(e){let t;if(t=Ui(e))throw new Lo("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function qi(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw A('unexpected JWT "aud" (audience) claim value',vt,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw A('unexpected JWT "aud" (audience) claim value',vt,{expected:e,claims:t.claims,claim:"aud"});return t}function Ki(e,t){let n=e[_c]?.(t)??e.issuer;if(t.claims.iss!==n)throw A('unexpected JWT "iss" (issuer) claim value',vt,{expected:n,claims:t.claims,claim:"iss"});return t}var Io=new WeakSet;function Gi(e){return Io.add(e),e}var Vi=Symbol();async function ra(e,t,n,o,s,a,i){if(No(e),Uo(t),!Io.has(o))throw ee('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',Se);me(s,'"redirectUri"');let c=rt(o,"code");if(!c)throw A('no authorization code in "callbackParameters"',j);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",s),l.set("code",c),a!==Vi&&(me(a,'"codeVerifier"'),l.set("code_verifier",a)),Bi(e,t,n,"authorization_code",l,i)}var ia={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Yi(e,t){for(let n of e)if(t.claims[n]===void 0)throw A(`JWT "${n}" (${ia[n]}) claim missing`,j,{claims:t.claims});return t}function Zi(e,t){if(typeof t.claims[e]!="string")throw A(`unexpected JWT "${e}" (${ia[e]}) claim type`,j,{claims:t.claims});return t}function Qi(e,t,n,o,s){return hc(n,mc.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),Xs(t),ea(t),s).then(Yi.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Ki.bind(void 0,e)).then(qi.bind(void 0,t.client_id)).then(Zi.bind(void 0,"sub"))}function ca(e,t){if(t===Tn)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Tn:(kn(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Xi(e){e.auth_time!==void 0&&kn(e.auth_time,!0,'ID Token "auth_time" (authentication time)',j,{claims:e})}function la(e,t,n){if(n===Tn)return;let o=ta()+Xs(e),s=ea(e);if(t.auth_time+n<o-s)throw A("too much time has elapsed since the last End-User authentication",Do,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function da(e,t){let n=t===Pn?void 0:t;if(e.nonce!==n)throw A('unexpected ID Token "nonce" claim value',vt,{expected:n,claims:e,claim:"nonce"})}function ec(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw A('ID Token "aud" (audience) claim includes additional untrusted audiences',vt,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw A('unexpected ID Token "azp" (authorized party) claim value',vt,{expected:e.client_id,claims:t,claim:"azp"})}}var Pn=Symbol(),Tn=Symbol();async function ua(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?tc(e,t,n,o.expectedNonce,o.maxAge,o[js],o.recognizedTokenTypes):nc(e,t,n,o?.maxAge,o?.[js],o?.recognizedTokenTypes)}async function tc(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=Pn;break;case Pn:break;default:me(o,'"expectedNonce" argument'),c.push("nonce")}s=ca(t,s),s!==Tn&&c.push("auth_time");let l=await aa(e,t,n,c,a,i);me(l.id_token,'"response" body "id_token" property',j,{body:l});let u=En(l);return la(t,u,s),da(u,o),l}async function nc(e,t,n,o,s,a){let i=await aa(e,t,n,void 0,s,a),c=En(i);return c&&(la(t,c,ca(t,o)),da(c,Pn)),i}var oc="OAUTH_WWW_AUTHENTICATE_CHALLENGE",sc="OAUTH_RESPONSE_BODY_ERROR",ac="OAUTH_UNSUPPORTED_OPERATION",rc="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Mo="OAUTH_PARSE_ERROR",j="OAUTH_INVALID_RESPONSE";var ic="OAUTH_RESPONSE_IS_NOT_JSON",pa="OAUTH_RESPONSE_IS_NOT_CONFORM",cc="OAUTH_HTTP_REQUEST_FORBIDDEN",lc="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Do="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",vt="OAUTH_JWT_CLAIM_COMPARISON_FAILED",dc="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var uc="OAUTH_MISSING_SERVER_METADATA",pc="OAUTH_INVALID_SERVER_METADATA";function jo(e){if(e.bodyUsed)throw ee('"response" body has been used already',Se)}async function hc(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new wt("JWE decryption is not configured",{cause:e});if(c!==3)throw A("Invalid JWT",j,e);let l;try{l=JSON.parse(Po(vn(a)))}catch(m){throw A("failed to parse JWT Header body as base64url encoded JSON",Mo,m)}if(!Sn(l))throw A("JWT Header must be a top level object",j,e);if(t(l),l.crit!==void 0)throw new wt('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let u;try{u=JSON.parse(Po(vn(i)))}catch(m){throw A("failed to parse JWT Payload body as base64url encoded JSON",Mo,m)}if(!Sn(u))throw A("JWT Payload must be a top level object",j,e);let d=ta()+n;if(u.exp!==void 0){if(typeof u.exp!="number")throw A('unexpected JWT "exp" (expiration time) claim type',j,{claims:u});if(u.exp<=d-o)throw A('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Do,{claims:u,now:d,tolerance:o,claim:"exp"})}if(u.iat!==void 0&&typeof u.iat!="number")throw A('unexpected JWT "iat" (issued at) claim type',j,{claims:u});if(u.iss!==void 0&&typeof u.iss!="string")throw A('unexpected JWT "iss" (issuer) claim type',j,{claims:u});if(u.nbf!==void 0){if(typeof u.nbf!="number")throw A('unexpected JWT "nbf" (not before) claim type',j,{claims:u});if(u.nbf>d+o)throw A('unexpected JWT "nbf" (not before) claim value',Do,{claims:u,now:d,tolerance:o,claim:"nbf"})}if(u.aud!==void 0&&typeof u.aud!="string"&&!Array.isArray(u.aud))throw A('unexpected JWT "aud" (audience) claim type',j,{claims:u});return{header:l,claims:u,jwt:e}}function mc(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw A('unexpected JWT "alg" header parameter',j,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw A('unexpected JWT "alg" header parameter',j,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw A('unexpected JWT "alg" header parameter',j,{header:o,expected:n,reason:"default value"});return}throw A('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function rt(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw A(`"${t}" parameter must be provided only once`,j);return n}var fc=Symbol(),$c=Symbol();function ha(e,t,n,o){if(No(e),Uo(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw ee('"parameters" must be an instance of URLSearchParams, or URL',ke);if(rt(n,"response"))throw A('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',j,{parameters:n});let s=rt(n,"iss"),a=rt(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw A('response parameter "iss" (issuer) missing',j,{parameters:n});if(s&&s!==e.issuer)throw A('unexpected "iss" (issuer) response parameter value',j,{expected:e.issuer,parameters:n});switch(o){case void 0:case $c:if(a!==void 0)throw A('unexpected "state" response parameter encountered',j,{expected:void 0,parameters:n});break;case fc:break;default:if(me(o,'"expectedState" argument'),a!==o)throw A(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',j,{expected:o,parameters:n})}if(rt(n,"error"))throw new Ro("authorization response from the server is an error",{cause:n});let c=rt(n,"id_token"),l=rt(n,"token");if(c!==void 0||l!==void 0)throw new wt("implicit and hybrid flows are not supported");return Gi(new URLSearchParams(n))}async function ma(e,t=Gs){let n;try{n=await e.json()}catch(o){throw t(e),A('failed to parse "response" body as JSON',Mo,o)}if(!Sn(n))throw A('"response" body must be a top level object',j,{body:n});return n}var Hs=Symbol(),_c=Symbol();var zt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",Ht={client_id:zt("client")},fa=`${location.origin}/signed-in`,Ho="sign-in",it=null,zo=null,Wo,$a=null,Bo=new Set,Bt=()=>it,Q=()=>$a;function _a(e){return Bo.add(e),()=>{Bo.delete(e)}}function ga(){if(it){it=null;for(let e of Bo)e()}}function ya(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(zt("issuer")).hostname);return{[Cn]:e}}async function Jo(){if(!Wo){let e=new URL(zt("issuer"));Wo=await Ks(e,await qs(e,ya()))}return Wo}async function ct(){let{authorization_endpoint:e}=await Jo();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:Vs(),state:Ys(),nonce:Zs(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(Ho,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...Ht,response_type:"code",redirect_uri:fa,scope:zt("scope"),audience:zt("audience"),state:t.state,nonce:t.nonce,code_challenge:await Qs(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function yc(){let e=JSON.parse(sessionStorage.getItem(Ho)??"null");if(sessionStorage.removeItem(Ho),!e)return ct();let t=await Jo(),n=ha(t,Ht,new URL(location.href),e.state),o=await ra(t,Ht,na(),n,fa,e.verifier,ya()),s=await ua(t,Ht,o,{expectedNonce:e.nonce,requireIdToken:!0});it=s.access_token,zo=s.id_token??null,$a=bc(En(s),it),history.replaceState(null,"",e.place)}function bc(e,t){let n=wc(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function wc(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function ba(){return location.pathname==="/signed-in"?await yc():await ct(),it!==null}async function wa(){let{end_session_endpoint:e}=await Jo(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",Ht.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),zo&&t.searchParams.set("id_token_hint",zo)),it=null,sessionStorage.clear(),location.assign(t)}var ye=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function R(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${Bt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ye({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=vc(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&ga(),new ye(c?.detail?c:{status:a.status,...va(a.status)})}function vc(e){try{return JSON.parse(e)}catch{return null}}function va(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function De(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var O=e=>`/properties/${encodeURIComponent(e)}`,N=async e=>(await e).data,lt=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function xe(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var St=async()=>(await N(R("GET","/pms"))).items,Rn=()=>xe(e=>N(R("GET",`/properties${De({limit:200,cursor:e})}`))),de=e=>lt(R("GET",`${O(e)}/integration`)),Sa=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/pms`,{body:{pms:t},etag:n})),Ln=e=>xe(t=>N(R("GET",`/credentials${De({pms:e,limit:200,cursor:t})}`))),ka=e=>N(R("POST","/credentials",{body:e})),xa=(e,t)=>N(R("PUT",`/credentials/${e}`,{body:t})),Pa=e=>N(R("POST",`/credentials/${e}/verification`,{body:{}})),Ta=e=>N(R("DELETE",`/credentials/${e}`)),Aa=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Ca=async e=>(await N(R("GET",`${O(e)}/integration/pms-properties`))).items,Ea=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Ra=async e=>(await N(R("GET",`${O(e)}/integration/lease-statuses`))).items,La=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),Fo=(e,t={})=>N(R("GET",`${O(e)}/integration/preview${De(t)}`)),Ma=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/activation`,{body:t,etag:n})),Da=(e,t,n)=>lt(R("PUT",`${O(e)}/integration/settings`,{body:t,etag:n})),Oa=(e,t)=>N(R("POST",`${O(e)}/integration/settings/preview`,{body:t})),Na=(e,t)=>N(R("DELETE",`${O(e)}/integration`,{etag:t})),Ua=e=>N(R("GET",`${O(e)}/attention`)),Mn=(e,t)=>N(R("GET",`${O(e)}/people${De(t)}`)),Ia=(e,t)=>N(R("GET",`${O(e)}/people/${encodeURIComponent(t)}`)),ja=(e,t,n)=>N(R("PUT",`${O(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Wa=(e,t)=>N(R("GET",`${O(e)}/explanations${De(t)}`)),Dn=async e=>(await N(R("GET",`${O(e)}/units`))).units,Ha=async e=>(await N(R("GET",`${O(e)}/keys`))).keys,za=async e=>(await N(R("GET",`${O(e)}/unit-mapping`))).items,qo=async(e,t)=>(await N(R("PUT",`${O(e)}/unit-mapping`,{body:{items:t}}))).items,Ba=async e=>(await N(R("GET",`${O(e)}/access-suggestions`))).items,Ja=(e,t)=>N(R("POST",`${O(e)}/access-suggestions/decision`,{body:t})),Fa=e=>N(R("POST",`${O(e)}/syncs`,{body:{}})),On=(e,t={})=>N(R("GET",`${O(e)}/syncs${De(t)}`)),Jt=(e,t,n={})=>N(R("GET",`${O(e)}/syncs/${encodeURIComponent(t)}${De(n)}`)),qa=(e,t,n)=>N(R("POST",`${O(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Ka=(e,t)=>N(R("DELETE",`${O(e)}/syncs/${t}/approval`)),Ga=(e,t)=>N(R("POST",`${O(e)}/syncs/${t}/undo`,{body:{}})),Ft=(e,t,n={})=>N(R("GET",`${O(e)}/alerts${De({kind:t,...n})}`)),Va=(e,t,n)=>N(R("POST",`${O(e)}/alerts/${t}/resolution`,{body:n})),Nn=(e,t)=>N(R("POST",`${O(e)}/alerts/resolutions`,{body:t})),Ya=(e,t={})=>N(R("GET",`${O(e)}/audit${De(t)}`)),Za=(e={})=>N(R("GET",`/audit${De(e)}`));async function Qa(e){let t={authorization:`Bearer ${Bt()??""}`},n="",o="";do{let s=o?`?cursor=${encodeURIComponent(o)}`:"",a=await fetch(`/v1${O(e)}/audit.csv${s}`,{headers:t});if(!a.ok)throw new ye({status:a.status,...va(a.status)});let i=await a.text();n+=n?i.slice(i.indexOf(`
`)+1):i,o=a.headers.get("next-cursor")}while(o);return n}function Xa(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function E(e,t,{keep:n=!1}={}){let[o,s]=v({data:null,problem:null,loading:!0}),[a,i]=v(0),c=U(null);D(()=>{let d=!0,m=n||c.current?.every((h,p)=>h===t[p]);return s(h=>({data:m?h.data:null,problem:null,loading:!0})),c.current=t,e().then(h=>d&&s({data:h,problem:null,loading:!1}),h=>d&&s(p=>({...p,problem:tr(h),loading:!1}))),()=>{d=!1}},[...t,a]);let l=le(()=>i(d=>d+1),[]),u=le(d=>s({data:d,problem:null,loading:!1}),[]);return{...o,reload:l,replace:u}}function tr(e){return e instanceof ye?e:(console.error(e),new ye({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function Oe(e,t){let n=E(async()=>{let u=await e();for(;!u.items.length&&u.next_cursor;)u=await e(u.next_cursor);return u},t),[o,s]=v({items:[]}),[a,i]=v(!1);D(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let u=await e(o.cursor).catch(()=>null);if(i(!1),!u)return n.reload();s({items:[...o.items,...u.items],cursor:u.next_cursor})},l=async()=>{o.cursor&&s({items:[...o.items,...await xe(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:l}}function Un(e,t){let n=JSON.stringify(t),[o,s]=v({key:n,cursors:[]}),a=o.key===n?o.cursors:[],i=E(async()=>({...await e(a.at(-1)),number:a.length}),[n,a.at(-1)],{keep:!0}),{items:c=null,next_cursor:l,total:u=null,number:d=0}=i.data??{};return{...i,data:c,total:u,number:d,next:l?()=>s({key:n,cursors:[...a,l]}):null,back:a.length?()=>s({key:n,cursors:a.slice(0,-1)}):null}}function W(e){let[t,n]=v({busy:!1,problem:null}),o=U(!1),s=U(e);s.current=e;let a=le(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let l=await s.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:tr(l)});return}finally{o.current=!1}}},[]),i=le(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function In(e,t){let n=`draft ${e}`,[o,s]=v(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=le(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=le(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var er=e=>e.status==="queued"||e.status==="running",Sc=e=>new Promise(t=>setTimeout(t,e));function kt(e,t,n=null){let[o,s]=v(null),[a,i]=v(n),c=U(t);c.current=t,D(()=>{if(n)return;let u=!0;return(async()=>{let d=(await On(e,{limit:1})).items[0];u&&d&&er(d)&&i(d.sync_id)})().catch(()=>{}),()=>{u=!1}},[e]),D(()=>{let u=!0;return(async()=>{for(let d=1e3;a&&u;d=Math.min(d*1.1,5e3)){let m=await Jt(e,a,{limit:1}).catch(()=>null);if(!u||!Bt())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!er(m)){i(null),c.current();return}await Sc(d)}})(),()=>{u=!1}},[e,a]);let l=W(async()=>{s(null);let{sync_id:u}=await Fa(e);Xa("The sync was asked for."),i(u)});return{sync:o,running:a!==null,start:l,follow:i,forget:()=>s(null)}}var te=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,oe={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},Ne={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},se={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},jn={unmanaged:{name:"By hand"},granted:{name:"Granted"},ended:{name:"Ended"}},or={past_with_access:"Past, still with access",open_alert:"With an open alert",no_unit:"Without a unit",added_by_hand:"Added by hand"},sr={last_name:"Last name",unit:"Unit",move_in:"Move-in",lease_end:"Lease end"},dt=e=>Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n])),Ke={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},xt={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},kc={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",until:"Last day"},Pe=e=>te(kc,e)??ir(e),Wn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},Ue={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},records_set_aside:{name:"Records Set Aside",why:"Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},fe={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},ar="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",Ko={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},nr={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}},xc={created:"To be created",linked:"To be linked",updated:"To be updated",alerted:"To be flagged"};function Pt(e,t=!1){let[n,o]=e.split(":"),s=t&&te(xc,e);if(s)return{name:s,why:te(nr,e)?.why??""};let a=n==="alerted"?te(Ue,o):void 0;return a?{name:`Flagged: ${a.name}`,why:a.why}:te(nr,e)??{name:ir(e),why:""}}var Te={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},rr={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},Go={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},Hn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function Tt({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${H(e)} ${o(e,"moves","move")} out`),t&&s.push(`${H(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var k=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,H=e=>k(e,"person","people"),ut=e=>k(e,"resident");function pt(e){let[,t,n,o]=(e??"").replaceAll(/[\s().-]/g,"").match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/)??[];return t?`(${t}) ${n}-${o}`:e}var Vo=(e,t)=>$e(/^[a-z]/.test(t)?`${e} ${t}`:t),$e=e=>`${zn(e)}${/[.!?]$/.test(e)?"":"."}`,zn=e=>e.charAt(0).toUpperCase()+e.slice(1),ir=e=>zn(e.replaceAll(/[_:]/g," ")),ae=e=>e==null||e===""?"\u2014":e;var ht=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),cr=(e,t)=>ht(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function qt(e,t,n){let o=ht(t,{dateStyle:"short"}),s=new Date(e),a=ht(t,{hour:"numeric",minute:"2-digit",timeZoneName:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=ht(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${ht(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function Kt(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return k(t,"minute");let n=Math.floor(t/60);return n<48?k(n,"hour"):k(Math.floor(n/24),"day")}function lr(e){let t=Math.max(0,Math.floor(e/1e3));return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function Yo(e,t,n=0){let o=Object.fromEntries(ht(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var At=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>qt(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,ie),ie=e=>e?ht("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Pc={people:"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-1.5A5.5 5.5 0 0 1 7.5 14h3A5.5 5.5 0 0 1 16 19.5V21M16 3.5a4 4 0 0 1 0 7M18.5 14.5A5.5 5.5 0 0 1 22 19.5V21",alerts:"M12 8v5M12 16.5v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",access:"M15.5 3.5a5 5 0 1 1-4.3 7.6L4 18.3V21h3l1-1v-2h2v-2h2l1.7-1.7M16.5 7.6v.1",integrations:"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3",search:"M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20.5 20.5 16 16",bell:"M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0",down:"m6 9.5 6 6 6-6"},Ge=({name:e})=>r`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${Pc[e]} /></svg>`;var dr=document.querySelector('meta[name="support-email"]')?.getAttribute("content")??"";function ue({about:e="Help with the console",request:t,children:n="Stuck? Write to"}){let o=[t&&`Request: ${t}`,`Page: ${location.origin}${location.pathname}`,"",""].filter(a=>a!=null),s=`mailto:${dr}?subject=${encodeURIComponent(`${e}${t?` (request ${t})`:""}`)}&body=${encodeURIComponent(o.join(`
`))}`;return r`<span class="hint">${n} <a href=${s}>${dr}</a>${t&&r`<span>, request <code>${t}</code></span>`}.</span>`}var ur=!0;function q({title:e,lead:t,actions:n,children:o}){let s=U(null),{path:a}=B();return D(()=>{document.title=`${e} \xB7 Door`},[e]),D(()=>{ur||s.current?.focus({preventScroll:!0}),ur=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var Ve=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),L=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,K=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function Tc({pointer:e,detail:t}){let n=e.split("/").filter(o=>o&&!/^\d+$/.test(o)).pop()??"";return Ve(Vo(Pe(n.replace(/^\?/,"")),t))}function z({problem:e,retry:t,title:n}){return e?r`
    <${K} kind="bad" alert title=${n??e.title}>
      ${e.errors.length?e.errors.map(o=>r`<p>${Tc(o)}</p>`):r`<p>${Ve($e(e.message))}</p>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<${ue} about=${e.title} request=${e.requestId} />`}
        </div>`}
    <//>`:null}var Zo=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,Z=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,Qo=()=>r`
  <div class="card">
    <${Z} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function T({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${z} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${Qo} />`:e.problem?r`<${z} problem=${e.problem} retry=${e.reload} />`:r`<${Zo} lines=${t} />`}function y({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var Bn=({credential:e})=>r`
  <${L} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${L} kind="warn">Expires soon<//>`}`,pr=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${ie(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,Gt=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function M({at:e,zone:t,never:n="never",as:o}){return e?r`<time datetime=${e} title=${cr(e,t)}>${o??qt(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ae({label:e,help:t,wrong:n,optional:o,...s}){let a=st(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${Ve(Vo(e,n))}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?Ve(t):t}</span>`}
    </div>`}function be({label:e,value:t,onSearch:n}){let o=U(0);return r`
    <span class="search"><${Ge} name="search" />
      <input type="search" class="input" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} /></span>`}var Ye=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${y} busy=${t} onClick=${n}>Show more<//></div>`:null;function Ie({of:{number:e,total:t,loading:n,next:o,back:s,data:a},size:i,what:c}){let l=e*i,u=U(null),d=m=>{m(),u.current?.parentElement?.scrollIntoView({block:"start"})};return!a?.length||!o&&!s?null:r`
    <nav class="row between pager no-print" aria-label="Pages of ${c}" ref=${u}>
      <span class="hint" role="status">${n?"Loading\u2026":`${(l+1).toLocaleString("en-US")}\u2013${(l+a.length).toLocaleString("en-US")}${t===null?"":` of ${t.toLocaleString("en-US")}`}`}</span>
      <div class="row">
        <${y} kind="small" disabled=${!s} onClick=${()=>s&&d(s)}>Previous<//>
        <${y} kind="small" disabled=${!o} onClick=${()=>o&&d(o)}>Next<//>
      </div>
    </nav>`}function Ct(e,t){let[n,o]=v(0),s=Math.max(0,Math.ceil(e.length/t)-1),a=Math.min(n,s);return{data:e.slice(a*t,(a+1)*t),total:e.length,number:a,loading:!1,next:a<s?()=>o(a+1):null,back:a>0?()=>o(a-1):null,first:()=>o(0)}}var we=({label:e,value:t,options:n,onChoose:o,kind:s=""})=>r`
  <label class="choose ${s}"><span class="label">${e}</span>
    <select class="input" value=${t} onChange=${a=>o(a.currentTarget.value)}>
      ${Object.entries(n).map(([a,i])=>r`<option value=${a}>${i}</option>`)}
    </select>
  </label>`;function Vt({label:e,kind:t="",children:n}){let o=U(null);return D(()=>{let a=i=>{let c=o.current?.contains(i.target),l=i.target.closest?.(".menu > div");o.current&&(!c||l)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function pe(){let[e,t]=v(null);return[e,le(n=>t(n===null?null:{text:n}),[])]}function ce({of:e}){let t=U(null);return D(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var Xo=Me({names:{},zone:"UTC",want:()=>{}}),mt=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Ce(){let{names:e,want:t}=ge(Xo);return D(t,[]),e}var Jn=()=>ge(Xo).zone;function hr({property:e,zone:t,children:n}){let[o,s]=v(!1),a=E(async()=>{let c=o?await Dn(e):[];return Object.fromEntries(c.map(l=>[l.unit_id,l.name]))},[e,o]),i=le(()=>s(!0),[]);return r`<${Xo.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var Ac={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},Fn=50;function mr({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([Ba(n),de(n)]),i=s.some(({kind:l})=>l==="revoke")?await xe(l=>Ft(n,"still_has_access",{limit:200,cursor:l})):[],c=new Map(i.flatMap(({person:l,ends_at:u})=>l&&u?[[l.person_id,u]]:[]));return{suggestions:s,card:a,ends:c}},[n]);return r`
    <${q} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${o} lines=${8}>${s=>r`<${Cc} ...${s} property=${e} reload=${()=>{o.reload(),t()}} />`}<//>
    <//>`}function Cc({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=v([]),[c,l]=pe(),u=Ce(),d=Q()?.canManage??!1,m=[...e].sort((_,x)=>+!_.suggestion_id-+!x.suggestion_id),h=m.flatMap(_=>_.suggestion_id??[]),p=a.filter(_=>h.includes(_)),f=W(async(_,x)=>{let{decided:S,gone:I}=await Ja(o.property_id,{action:_,suggestion_ids:x}),G=_==="reject"&&x.some(V=>e.some(X=>X.suggestion_id===V&&n.has(X.person_id)));l(`${_==="approve"?"Updated access for":"Discarded the suggestion for"} ${k(S.length,"person","people")}.${I.length?` ${I.length} had changed in the meantime; look again.`:""}${G?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),$=_=>i(p.includes(_)?p.filter(x=>x!==_):[...p,_]),g=Ct(m,Fn),w=g.data.flatMap(_=>_.suggestion_id??[]),P=w.length>0&&w.every(_=>p.includes(_));return e.length?r`
    <${ce} of=${c} />
    <${z} problem=${f.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the ${w.length} on this page" checked=${P} onChange=${()=>i(P?[]:w)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${g.data.map(_=>{let x=_.suggestion_id,{name:S,kind:I}=rr[_.kind],G=[_.unit_id&&(u[_.unit_id]??_.unit_id),..._.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${_.person_id}>
                <td>${x&&d&&r`<input type="checkbox" aria-label="${S}: ${_.name}" checked=${p.includes(x)}
                  disabled=${!p.includes(x)&&p.length>=Fn} onChange=${()=>$(x)} />`}</td>
                <td><${L} kind=${I}>${S}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${_.person_id}">${_.name}</a></th>
                <td data-label="To">${G}</td>
                <td>${n.has(_.person_id)?r`They moved out. Access ends by itself <${M} at=${n.get(_.person_id)} zone=${o.time_zone} />.`:Ac[_.kind]??_.reason}</td>
                <td data-label=${_.since?"Since":void 0}><${M} at=${_.since} zone=${o.time_zone} never="" /></td>
                <td>${x&&d&&r`<${y} kind="small plain" aria-label="Discard: ${_.name}" onClick=${()=>f.run("reject",[x])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
      <${Ie} of=${g} size=${Fn} what="suggestions" />
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${k(p.length,"suggestion")} selected; at most ${Fn} at once.</span>
        <${y} kind="primary" busy=${f.busy} disabled=${!p.length} onClick=${()=>f.run("approve",p)}>Update Access<//>
      </div>`}`:r`
      <${ce} of=${c} />
      <div class="card"><${Z} title="Nothing to review">
        <p>Automated Access is: ${Te[t.automated_access].name}. ${Te[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}var Yt=5,Ec={...oe,...dt(Te),...dt(se),...dt(fe),...dt(Ue),true:"On",false:"Off"},es=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),fr=e=>e==null||Array.isArray(e)&&!e.length;function Et(e,t){if(fr(e))return"none";if(Array.isArray(e)){let n=e.length-Yt;return e.slice(0,Yt).map(o=>Et(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return es(e)?Object.entries(e).map(([o,s])=>`${Pe(o)} ${Et(s,t)}`).join(", "):te(t,String(e))??te(Ec,String(e))??String(e)}function Rc(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:Pe(o),from:e?.[o],to:t?.[o]}))}function Lc(e,t){return(es(e)||es(t)?Rc(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>Et(o,{})!==Et(s,{}))}var $r=({before:e,after:t,names:n={}})=>Lc(e,t).map(({name:o,from:s,to:a})=>r`
  <${Gt} name=${o} from=${fr(s)?null:Et(s,n)} to=${Et(a,n)} />`);function _r({before:e,after:t}){let n=Ce(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>mt(i)===mt(a)));return r`
    ${t.slice(0,Yt).map(a=>r`
      <${Gt} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>Yt&&r`<div class="hint">And ${t.length-Yt} more</div>`}`}function Mc({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${_r} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return k(n.length,"suggestion");default:return r`<${$r} before=${t} after=${n} names=${o} />`}}function Dc({entry:{subject:e},property:t,names:n}){if(!e)return null;let o=`/properties/${t}`;return t&&e.startsWith("person_")?r`<a href="${o}/people/${e}">The person</a>`:t&&e.startsWith("sync_")?r`<a href="${o}/syncs/${e}">The sync</a>`:te(n,e)??r`<span class="hint">${e}</span>`}var qn=({entries:e,zone:t,filtered:n,property:o,names:s={}})=>e.length?r`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${e.map(a=>r`
          <tr key=${a.audit_id}>
            <td><${M} at=${a.at} zone=${t} /></td>
            <th scope="row" class="long">${a.actor_name??a.actor} <div class="hint">${a.actor_name&&r`${a.actor}, `}${Hn[a.role]}</div></th>
            <td>${Go[a.action]}</td>
            <td><${Dc} entry=${a} property=${o} names=${s} /></td>
            <td>${Mc(a,s)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`:r`<div class="card"><${Z} title=${n?"Nothing fits":"Nothing was decided yet"} /></div>`,Kn=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${be} label="Search by who, what or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${we} label="What" value=${e.action} options=${{"":"Everything",...Go}} onChoose=${n=>t({action:n})} />
    ${[["from","From"],["to","Until"]].map(([n,o])=>r`
      <label class="choose"><span class="label">${o}</span>
        <input class="input" type="date" value=${e[n]} onChange=${s=>t({[n]:s.currentTarget.value})} /></label>`)}
  </div>`;function gr(){let{query:e,route:t}=B(),{q:n="",action:o="",from:s="",to:a=""}=e,i={q:n,action:o,from:s,to:a},c=u=>{let d=new URLSearchParams(Object.entries({...i,...u}).filter(([,m])=>m));t(`/activity${d.size?`?${d}`:""}`,!0)},l=Oe(u=>Za({...i,cursor:u}),Object.values(i));return r`
    <${q} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials, the newest first. What is decided about a property is under its settings.">
      <${Kn} which=${i} change=${c} />
      <${T} of=${l} lines=${8}>${u=>r`
        <${qn} entries=${u} zone="UTC" filtered=${!!(n||o||s||a)} />`}<//>
      <${Ye} more=${l.more} busy=${l.busy} onMore=${l.goOn} />
    <//>`}function Oc(e){let t=String(e??""),n=/^[=+\-@\t\r]/.test(t)?`'${t}`:t;return/[",\r\n]/.test(n)?`"${n.replaceAll('"','""')}"`:n}var Rt=(e,t)=>[e,...t].map(n=>`${n.map(Oc).join(",")}\r
`).join("");function Ze(e,t){let n=URL.createObjectURL(new Blob([t],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}var yr=Me({attention:null,problem:null,reload:()=>{}}),Ee=()=>ge(yr);function br({property:e,children:t}){let n=E(async()=>e?{property:e,...await Ua(e)}:null,[e]),o=n.data?.property===e?n.data:null;return r`<${yr.Provider} value=${{attention:o,problem:n.problem,reload:n.reload}}>${t}<//>`}var Lt=({alerts:e},t)=>e.find(n=>n.kind===t)?.count??0,ft=({alerts:e})=>e.filter(({kind:t})=>t!=="unmapped_unit").reduce((t,{count:n})=>t+n,0);function wr(e,t){let n=Lt(e,"still_has_access"),o=Lt(e,"credential_failing"),s=ft(e)-n-o,a=Lt(e,"unmapped_unit"),{suggestions:i,held_sync_id:c}=e;return[{n,what:`${H(n)} moved out and still ${n===1?"has":"have"} access`,href:`${t}/alerts#still_has_access`,kind:"bad"},{n:o,what:"The PMS refuses the credential",href:`${t}/integrations/settings/pms`,kind:"bad"},{n:+!!c,what:"A sync waits for your decision",href:`${t}/syncs/${c}`,kind:"warn"},{n:s,what:k(s,"alert"),href:`${t}/alerts`,kind:"warn"},{n:i,what:`${k(i,"change")} of access to review`,href:`${t}/access`,kind:"accent"},{n:+(a>0),what:`${k(a,"unit")} to map`,href:`${t}/integrations/settings/units?show=unmapped`,kind:""}].filter(({n:l})=>l>0)}function je({title:e,onClose:t,children:n}){let o=U(null),s=st();return D(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function Re({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${je} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${z} problem=${s.problem} />
      <div class="row end">
        <${y} onClick=${i}>Cancel<//>
        <${y} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var Nc=7,Uc=5,Zt=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function Qt(e,t=e.length){let n=e.slice(0,Uc);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function ts({kind:e,one:t,all:n=1,names:o=[],action:s,property:a,decide:i,onClose:c}){let{name:l,does:u,danger:d}=fe[s],m=e==="still_has_access"&&s==="keep",[h,p]=v(""),[f,$]=v(()=>Yo(a.time_zone,new Date,Nc)),[g,w]=v(m?null:{action:s}),P=t&&[t.alert_id],_=E(async()=>g&&Nn(a.property_id,{...g,kind:e,alert_ids:P,dry_run:!0}),[g]),x=W(async()=>g&&_.data&&i(g,_.data)),S=x.problem?.code==="other_plan",I=()=>{x.clear(),_.reload()},G=()=>{x.clear(),w(null)},re=t?Zt(t):`all ${n.toLocaleString("en-US")}`,[V,X]=v(!1),he=C=>{C.preventDefault(),X(!h.trim()),h.trim()&&f?w({action:s,reason:h.trim(),until:f}):document.querySelector("dialog input")?.focus()},b=C=>C.currentTarget.value;return r`
    <${je} title="${l}: ${re}?" onClose=${c}>
      <p>${m?ar:u}</p>
      ${o.length>0&&r`<p class="hint">${Qt(o,n)}</p>`}
      ${m&&!g?r`
          <form class="stack" onSubmit=${he} novalidate>
            <${Ae} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${h} wrong=${V&&!h.trim()?"Say why they keep access.":void 0} onInput=${C=>p(b(C))} />
            <${Ae} label="Last day with access" type="date" min=${Yo(a.time_zone,new Date)} value=${f} onInput=${C=>$(b(C))} />
            <div class="row end"><${y} onClick=${c}>Cancel<//><${y} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${T} of=${_} lines=${3}>${C=>r`<${Ic} of=${C} how=${g} one=${!!t} />`}<//>
          <${z} problem=${x.problem} />
          ${S&&r`<div><${y} onClick=${I}>Look again<//></div>`}
          <div class="row end">
            ${m?r`<${y} onClick=${G}>Back<//>`:r`<${y} onClick=${c}>Cancel<//>`}
            <${y} kind=${d?"danger primary":"primary"} busy=${x.busy} disabled=${S||!_.data?.decided.length} onClick=${x.run}>${l}<//>
          </div>`}
    <//>`}function Ic({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=U(null);return D(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${ie(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${k(e.length,"alert")}</li>`}
      <li>Changes ${H(n)}</li>
      ${s>0&&r`<li>${H(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${H(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${k(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function kr({property:e,refresh:t}){let{attention:n,problem:o,reload:s}=Ee(),[a,i]=pe(),[c,l]=v(0),u=f=>{i(f),l(c+1),t()},d=n?.alerts??[],m=W(async()=>{let f=await Promise.all(d.filter(({kind:$})=>$!=="credential_failing").map(({kind:$})=>xe(g=>Ft(e.property_id,$,{limit:200,cursor:g}))));Ze(`alerts-${e.property_id}.csv`,Rt(["Alert","About","Email","Unit","IDs in the PMS","What to do","Open since"],f.flat().map(jc)))}),h=d.length>0&&r`<${y} busy=${m.busy} onClick=${m.run}>Save as CSV<//>`,p=n!==null&&ft(n)<=Wc;return r`
    <${q} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync." actions=${h}>
      <${ce} of=${a} />
      <${z} problem=${m.problem} />
      <${T} of=${{data:n,problem:o,loading:!n,reload:s,replace:()=>{}}} lines=${8}>${()=>d.length?d.map(f=>f.kind==="unmapped_unit"?r`<${Hc} of=${f} property=${e} />`:r`<${zc} key=${f.kind} of=${f} turn=${c} open=${p} property=${e} resolved=${u} />`):r`<div class="card"><${Z} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var jc=e=>[e.title,e.unit?e.residents.map(({name:t})=>t).join("; "):Zt(e),e.person?.email??e.residents[0]?.email,e.unit?.label??e.residents[0]?.pms_unit,e.residents.map(({pms_ref:t})=>t.pms_resident_id).join("; "),e.remedy,e.opened_at],Wc=25,vr=20,Hc=({of:e,property:t})=>r`
  <section class="card row between" aria-labelledby=${e.kind}>
    <div><h2 id=${e.kind}>${k(e.count,"unit")} that somebody lives in ${e.count===1?"is":"are"} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${t.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;function zc({of:e,turn:t,open:n,property:o,resolved:s}){let{kind:a}=e,i=location.hash===`#${a}`,[c,l]=v(n||i),u=U(null);return D(()=>{i&&u.current?.scrollIntoView()},[]),r`
    <section class="card flush" aria-labelledby=${a} ref=${u}>
    <details class="group" open=${c} onToggle=${d=>l(d.currentTarget.open)}>
      <summary><h2 id=${a}>${e.title}</h2> <span class="tally">${k(e.count,"alert")}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${e.why}${a==="still_has_access"&&` ${e.remedy}`}</p>
        ${a==="credential_failing"&&r`<p><a href="/properties/${o.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${c&&r`<${Bc} of=${e} turn=${t} property=${o} resolved=${s} />`}
    </details>
    </section>`}function Bc({of:e,turn:t,property:n,resolved:o}){let s=n.property_id,a=Un(i=>Ft(s,e.kind,{limit:vr,cursor:i}),[s,e.kind]);return D(()=>{t&&a.reload()},[t]),r`
    <${T} of=${a} lines=${6}>${i=>r`
      <${Jc} of=${e} names=${i.map(Zt)} property=${n} resolved=${o} />
      <ul class="plain-list">
        ${i.map(c=>r`<li key=${c.alert_id}><${Fc} alert=${c} property=${n} resolved=${o} /></li>`)}
      </ul>
      <${Ie} of=${a} size=${vr} what=${e.title} />`}<//>`}function Jc({of:e,names:t,property:n,resolved:o}){let[s,a]=v(null),i=e.actions.filter(({count:l})=>l>1);if(!i.length||!Q()?.canManage)return null;let c=async(l,u)=>{let{decided:d,digest:m}=u,{decided:h,refused:p,lose:f,gain:$}=await Nn(n.property_id,{...l,kind:e.kind,alert_ids:d,digest:m});a(null);let g=[f&&`${H(f)} lost access`,$&&`${H($)} gained access`].filter(Boolean).join(", ");o(`${fe[l.action].name}: done for ${k(h.length,"alert")}${g&&`; ${g}`}.${p.length?` ${k(p.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row card-head">
      ${i.map(({action:l,count:u})=>r`
        <${y} kind="small ${fe[l].danger?"danger":""}" aria-label="${fe[l].name} for all ${u}: ${e.title}"
          onClick=${()=>a(l)}>${fe[l].name} for all ${u.toLocaleString("en-US")}<//>`)}
    </div>
    ${s&&r`<${ts} kind=${e.kind} all=${e.actions.find(({action:l})=>l===s)?.count} names=${t} action=${s} property=${n} decide=${c} onClose=${()=>a(null)} />`}`}function Fc({alert:e,property:t,resolved:n}){let[o,s]=v(null),a=Zt(e),i=async l=>{try{await Va(t.property_id,e.alert_id,l),s(null),n(`${fe[l.action].name}: done for ${a}.`)}catch(u){if(!(u instanceof ye)||u.code!=="alert_closed")throw u;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.kind==="still_has_access"?r`<${Kc} alert=${e} property=${t} />`:e.kind==="records_set_aside"?r`<${Gc} alert=${e} />`:r`<${Zc} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${Vc} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${e.kind!=="still_has_access"&&`${e.remedy} `}<${qc} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${Q()?.canManage&&r`
          <div class="row">
            ${e.actions.map(l=>r`
              <${y} kind="small ${fe[l].danger?"danger":""}" aria-label="${fe[l].name}: ${a}" onClick=${()=>s(l)}>${fe[l].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${ts} kind=${e.kind} one=${e} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function qc({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${M} at=${e} zone=${t} />${n>=6e4&&`, for ${Kt(n)}`}.`}function Kc({alert:{person:e},property:t}){let n=Ce();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,pt(e.phone)].filter(Boolean).map(o=>r` · ${o}`)}</p>`}var Gc=({alert:{residents:e,resident_count:t}})=>r`
  <p class="long">${e.length?r`<strong>${t===1?"Record":"Records"} in the PMS:</strong> ${Qt(e.map(n=>n.pms_ref.pms_resident_id),t)}`:r`<strong>${k(t,"record")}</strong> whose id cannot be read either`}</p>`;function Vc({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${Kt(o)}: <${M} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${M} at=${e} zone=${n} />.`}</strong></p>`}var Sr=(e,t)=>ae(e==="phone"?pt(t):t),Yc=3;function Zc({alert:e,property:t}){let{person:n,residents:o}=e,s=Ce();if(!o.length&&!n)return null;if(o.length>Yc)return r`<${Qc} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(d=>o.some(m=>m[d])||c?.[d]),u=d=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][d]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((d,m)=>r`<th scope="col">${u(m)} <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":Pe(d)}</th>
            ${o.map(m=>r`<td>${Sr(d,m[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Sr(d,c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var Qc=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${ae(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${ut(t-e.length)} more.</p>`}`;var Qe={created:["Created","To be created"],linked:["Linked","To be linked"],updated:["Updated","To be updated"],moved_out:["Moved out","To move out"],access_ended:["Access ended","Access to end"],alerted:["Flagged","To be flagged"],skipped:["Skipped","To be skipped"],unchanged:["Unchanged","To stay"]};function Gn({counts:e,would:t=!1}){let n=Object.values(e.skipped).reduce((s,a)=>s+a,0),o=Number(t);return r`
    <dl class="counts">
      ${[["Residents",e.residents],[Qe.created[o],e.created],[Qe.linked[o],e.linked],[Qe.updated[o],e.updated],[Qe.moved_out[o],e.moved_out],...e.access_ended?[[Qe.access_ended[o],e.access_ended]]:[],[Qe.alerted[o],e.alerted],[Qe.skipped[o],n],[Qe.unchanged[o],e.unchanged]].map(([s,a])=>r`<div><dt>${s}</dt><dd>${a.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function $t(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.access_ended,"lost access without moving out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n.toLocaleString("en-US")} ${o}`).join(", "):"Nothing new"}function Xe({of:{hold_reasons:e,counts:t}}){let n=Jn(),o=e.every(({reason:s})=>s==="roster_shrank")&&Tt(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${Ve($e(At(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}var Xc=["duplicate_email","missing_email"];function el(e,t,n){let{units:o}=e,s=Lt(e,"unmapped_unit"),a=Xc.reduce((c,l)=>c+Lt(e,l),0),i=ft(e)-a;return[s>0&&{what:`Map ${k(s,"unit")}`,href:`${n}/integrations/settings/units?show=unmapped`,why:o.suggested?`Their residents are in Door without a unit. ${o.suggested===1?"One suggestion":`${o.suggested.toLocaleString("en-US")} suggestions`} can be accepted at once.`:"Their residents are in Door without a unit."},a>0&&{what:`Correct ${k(a,"email")} in the PMS`,href:`${n}/alerts`,why:"Emails that are missing or shared. They are brought in by the next sync after that."},i>0&&{what:`Decide about ${k(i,"alert")}`,href:`${n}/alerts`,why:"Whoever a sync could not tell apart."},e.suggestions>0&&{what:`Review access of ${H(e.suggestions)}`,href:`${n}/access`,why:"Nothing changes until you approve it."},t.automated_access==="off"&&{what:"Choose who gives access",href:`${n}/integrations/settings/access`,why:"Keys are given by hand now; Door can suggest or give them by lease and unit."}].filter(c=>c!==!1)}function xr({card:e,property:t}){let{attention:n}=Ee(),o=`next done ${t.property_id}`,[s,a]=v(()=>localStorage.getItem(o)!==null);if(!n||!e.enabled||!e.last_sync||s)return null;let i=el(n,e,`/properties/${t.property_id}`);return i.length?r`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${y} kind="small plain" onClick=${()=>{localStorage.setItem(o,"yes"),a(!0)}}>Hide this<//></div>
      <p>User Sync is on, and ${H(n.people.current+n.people.future)} who live here or are to move in ${n.people.current+n.people.future===1?"is":"are"} in Door.</p>
      <ol class="todo">${i.map(({what:l,href:u,why:d})=>r`<li><a href=${u}>${l}</a><span class="hint">${d}</span></li>`)}</ol>
      <${ue} about="Setting up ${t.name}" />
    </section>`:null}function tl(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${$t(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function nl({since:e}){let[t,n]=v(()=>Date.now());return D(()=>{let o=setInterval(()=>n(Date.now()),1e3);return()=>clearInterval(o)},[]),e?r` <span class="tally" aria-hidden="true">${lr(t-Date.parse(e))}</span>`:null}function Mt({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${z} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${K} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${nl} since=${n?.started_at} /></div>
          <p>${tl(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${y} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${K} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error&&$e(n.error.detail)}</p><div class="row">${i}${c}<${ue} about="A sync failed: ${n.sync_id}" /></div>
      <//>`:n.status==="held"?r`
      <${K} kind="warn" alert title="The sync waits for your decision">
        <${Xe} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${K} kind="good">
        <p><strong>Synced.</strong> ${ut(n.counts.residents)} in the PMS. ${$t(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${k(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var _e={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Le=Object.keys(_e);function Pr({property:e,refresh:t}){let n=E(()=>de(e.property_id),[e.property_id]),{query:o}=B(),s=kt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${q} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${Mt} following=${s} property=${e.property_id} />
      ${n.data&&Q()?.canManage&&r`<${xr} card=${n.data} property=${e} />`}
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>r`<${ol} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function ol({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=Q()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${L} kind=${Ne[e.state].kind}>${Ne[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${sl} card=${e} base=${o} />
      ${e.pms&&r`<${al} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${_e[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/pms">${s?"Manage Settings":"See the settings"}</a>`}
        ${e.enabled&&r`<${y} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function sl({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${K} kind="warn" title="The last sync waits for your decision">
        <${Xe} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${K} kind="bad" title=${n?.error?.code.startsWith("credential")?Ue.credential_failing.name:"The last sync failed"}>
      <p>${$e(n?.error?.detail??Ue.credential_failing.why)}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}. <${ue} about=${n?`A sync failed: ${n.sync_id}`:"A credential is refused"} /></p>
    <//>`}var al=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&oe[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${M} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?$t(e.last_sync.counts):Ke[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${M} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${k(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;var Tr=50,Xt={sort:"last_name",order:"asc"};function rl(e){let{query:t,route:n}=B(),{lifecycle:o="",access:s="",only:a="",q:i="",sort:c=Xt.sort,order:l=Xt.order}=t,u={lifecycle:o,access:s,only:a,q:i,sort:c,order:l};return{which:u,change:m=>{let h={...u,...m},p=h.sort===Xt.sort&&h.order===Xt.order,f=Object.entries(h).filter(([$,g])=>g&&!(p&&$ in Xt));n(f.length?`${e}?${new URLSearchParams(f)}`:e,!0)},filtered:!!(o||s||a||i)}}function Cr({property:e,refresh:t}){let n=e.property_id,o=`/properties/${n}/people`,{which:s,change:a,filtered:i}=rl(o),c=Un($=>Mn(n,{...s,limit:Tr,cursor:$}),[n,...Object.values(s)]),l=E(()=>de(n),[n]),u=kt(n,()=>{c.reload(),l.reload(),t()}),d=l.data?.enabled??!1,m=W(async()=>{let $=await xe(g=>Mn(n,{...s,limit:200,cursor:g}));c.replace({items:$,next_cursor:null,total:$.length,number:0}),setTimeout(()=>{print(),c.reload()})}),h=W(async()=>{let $=await xe(g=>Mn(n,{...s,limit:200,cursor:g}));Ze(`people-${n}.csv`,Rt(Ar.map(([g])=>g),$.map(g=>Ar.map(([,w])=>w(g)))))}),p=r`Last sync: <strong><${M} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${M} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,f=r`
    <${Vt} label=${r`Actions <${Ge} name="down" />`} kind="primary">
      ${d?r`<button type="button" disabled=${u.running} onClick=${u.start.run}>${u.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Save this list as CSV"}</button>
      <button type="button" onClick=${m.run}>${m.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${q} title="People" lead=${p} actions=${f}>
      <${Mt} following=${u} property=${n} />
      <${z} problem=${m.problem??h.problem} />
      <${il} which=${s} change=${a} />
      <${cl} total=${c.total} filtered=${i} change=${a} />
      <div class="card flush ${c.loading&&c.data?"stale":""}" aria-busy=${c.loading?"true":void 0}>
        <${T} of=${c} lines=${10}>${$=>$.length?r`<${ul} people=${$} property=${e} which=${s} change=${a} />`:r`<${pl} property=${e} filtered=${i} on=${d} />`}<//>
        <${Ie} of=${c} size=${Tr} what="people" />
      </div>
    <//>`}var Ar=[["First name",e=>e.first_name],["Last name",e=>e.last_name],["Email",e=>e.email],["Phone",e=>e.phone],["Unit",e=>e.unit?.name],["Lifecycle",e=>se[e.lifecycle].name],["Access",e=>jn[e.access.state].name],["Lease status",e=>e.lease?.status],["Lease start",e=>e.lease?.starts_on],["Lease end",e=>e.lease?.ends_on],["Move-in",e=>e.moved_in_on],["Move-out",e=>e.moved_out_on],["From",e=>e.source==="pms"?"PMS":"Door"],["ID in the PMS",e=>e.pms_ref?.pms_resident_id],["ID in Door",e=>e.person_id]],il=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${be} label="Search by name, email, phone, unit or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${we} label="Lifecycle" value=${e.lifecycle} onChoose=${n=>t({lifecycle:n})}
      options=${{"":"All",future:se.future.name,current:se.current.name,past:se.past.name}} />
    <${we} label="Access" value=${e.access} options=${{"":"All",...dt(jn)}} onChoose=${n=>t({access:n})} />
    <${we} label="Show" value=${e.only} options=${{"":"Everybody",...or}} onChoose=${n=>t({only:n})} />
    <${we} label="Sort by" kind="phone-only" value=${e.sort} options=${sr} onChoose=${n=>t({sort:n,order:"asc"})} />
  </div>`;function cl({total:e,filtered:t,change:n}){let{attention:o}=Ee(),s=o?.people.past_with_access??0;return r`
    <div class="row between">
      <p role="status">${e===null?r`<span class="hint">Loading…</span>`:r`<strong>${H(e)}</strong>${t&&o&&r` <span class="hint">of ${o.people.all.toLocaleString("en-US")}</span>`}`}</p>
      <div class="row no-print">
        ${s>0&&r`<button type="button" class="chip warn" onClick=${()=>n({only:"past_with_access",lifecycle:"",access:"",q:""})}>${H(s)} moved out and still ${s===1?"has":"have"} access</button>`}
        ${t&&r`<button type="button" class="chip" onClick=${()=>n({lifecycle:"",access:"",only:"",q:""})}>Show everybody</button>`}
      </div>
    </div>`}var ll=[["Name","last_name"],["Unit","unit"],["Lifecycle"],["Access"],["Move-in","move_in"],["Lease end","lease_end"],["Lease status"],["From"]];function dl({name:e,by:t,which:{sort:n,order:o},change:s}){if(!t)return r`<th scope="col">${e}</th>`;let a=t===n,i=a&&o==="asc"?"desc":"asc";return r`
    <th scope="col" aria-sort=${a?o==="asc"?"ascending":"descending":void 0}>
      <button type="button" class="sort" onClick=${()=>s({sort:t,order:i})}>${e}<span aria-hidden="true">${a?o==="asc"?"\u2191":"\u2193":"\u2195"}</span></button></th>`}var ul=({people:e,property:t,which:n,change:o})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead><tr>${ll.map(([s,a])=>r`<${dl} name=${s} by=${a} which=${n} change=${o} />`)}</tr></thead>
    <tbody>
      ${e.map(s=>r`
        <tr key=${s.person_id}>
          <th scope="row" class="long"><a href="/properties/${t.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a>
            <div class="hint">${s.email}</div></th>
          <td data-label="Unit" class="short">${ae(s.unit?.name)}</td>
          <td><${L} kind=${se[s.lifecycle].kind}>${se[s.lifecycle].name}<//></td>
          <td data-label="Access">${s.lifecycle==="past"&&s.access.state!=="ended"?r`<${L} kind="warn">Still has access<//>`:jn[s.access.state].name}</td>
          <td data-label="Move-in" class="short">${ie(s.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${ie(s.lease?.ends_on)}</td>
          <td data-label="Lease status">${ae(s.lease?.status)}</td>
          <td data-label="From">${s.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,pl=({property:e,filtered:t,on:n})=>{let o=r`<a href="/properties/${e.property_id}/why">Why is somebody not here?</a>`;return t?r`<${Z} title="Nobody fits"><p>Search for less, or show everybody. ${o}</p><//>`:n?r`<${Z} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${o}<//>`:r`
    <${Z} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`};function Vn({property:e,about:t}){let n=E(()=>Wa(e.property_id,t),[t.email,t.q]);return r`
    <${T} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        <p class="hint">${hl(o,t)} The PMS was asked <${M} at=${o.asked_at} zone=${e.time_zone} />.</p>
        ${o.to_do&&r`<p><strong>Nobody such was found.</strong> ${o.to_do}</p>`}
        ${ml(o.residents).map(s=>r`<${fl} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${Ue[s.kind].name}</a></p>`)}
        ${o.more>0&&r`<p>And ${k(o.more,"more","more")}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`}function hl({searched:{residents:e,people:t,pms_properties:n}},{email:o,q:s}){return`Looked for ${o?`the email \u201C${o}\u201D`:`\u201C${s}\u201D in names, units, emails and IDs`}, among ${k(e,"resident")} whom the PMS has for ${n.join(", ")} and ${H(t)} in Door.`}function ml(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var fl=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${L}>${Pt(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.records.length>0&&r`
      <table>
        <caption class="hint">The PMS has this human in ${k(e.records.length,"record")}.</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">PMS property</th><th scope="col">Why it counts as the same human</th></tr></thead>
        <tbody>${e.records.map(n=>r`
          <tr><th scope="row">${n.pms_ref.pms_resident_id}${n.leads&&r` <${L} kind="accent">Leads<//>`}</th><td>${n.pms_ref.pms_property_id}</td><td>${n.why}</td></tr>`)}</tbody>
      </table>`}
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${Pe(n.field)}</th><td>${ae(n.pms)}</td><td>${ae(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var _t=e=>e.person_id&&e.outcome!=="created",ns=(e,t)=>e.fields.find(n=>n.field===t)?.to,en=e=>_t(e)&&ns(e,"lifecycle")==="past",tn=e=>_t(e)&&ns(e,"access")==="ended",os=e=>_t(e)&&!!ns(e,"access_after_move_out"),$l=({row:e})=>r`
  ${en(e)?r`<${L} kind="bad">Moves out<//> `:r`<${L}>${Pt(e.outcome).name}<//> `}
  ${tn(e)&&r`<${L} kind="bad">Loses access<//>`}
  ${os(e)&&r`<${L} kind="warn">Keeps access until you decide<//>`}`,Yn=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(_t))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${_l} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${ae(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${ae(o.resident?.unit)}</td>
          <td data-label="Lease status">${ae(o.resident?.lease_status)}</td>
          ${(n||_t(o))&&r`
            <td>
              ${n&&r`<${$l} row=${o} />`}
              ${_t(o)&&r`<${nn} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${k(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function _l({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${_t(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function nn({fields:e}){let t=Ce(),n=Jn();return e.map(({field:o,from:s,to:a})=>r`
    <${Gt} name=${Pe(o)} from=${s&&Er(o,s,t,n)} to=${ae(a&&Er(o,a,t,n))} />`)}function Er(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":At(s,o))).join(", ");case"access_after_move_out":return zn(At(t,o));case"phone":return pt(t);case"lifecycle":return te(se,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return At(t,o);default:return t}}function Rr({property:e,params:t}){let n=e.property_id,o=E(async()=>{let[a,i]=await Promise.all([Ia(n,t.person),de(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${q} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${o} lines=${10}>${a=>r`
        <${gl} person=${a} zone=${e.time_zone} />
        <${yl} person=${a} zone=${e.time_zone} />
        <${vl} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${Sl} email=${a.email} property=${e} />
        <${kl} history=${a.history} property=${e} />`}<//>
    <//>`}var gl=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",ae(pt(e.phone))],["Unit",ae(e.unit?.name)],["Lease status",ae(e.lease?.status)],["Lease",e.lease?`${ie(e.lease.starts_on)} to ${ie(e.lease.ends_on)}`:"\u2014"],["Move-in",ie(e.moved_in_on)],["Move-out",ie(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${M} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,yl=({person:e,zone:t})=>r`
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
              <th scope="row">${n.pms_ref.pms_resident_id} <span class="hint">${oe[n.pms_ref.pms]}, ${n.pms_ref.pms_property_id}</span>
                ${e.records.length>1&&n.leads&&r` <${L} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${ae(n.email)}</td>
              <td data-label="Unit" class="short">${ae(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${L} kind="warn">Missing from the PMS<//> <span class="hint">since <${M} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${L} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${M} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`,bl=["future","current","past"];function wl(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function vl({person:e,property:t,mode:n,changed:o}){let[s,a]=v(null),[i,c]=pe(),l=W(async()=>{s&&(await ja(t.property_id,e.person_id,s),c(`${e.first_name} ${e.last_name} is now ${se[s].name}.`),a(null),o())}),u=bl.filter(h=>h!==e.lifecycle),{access:d}=e,m=Ce();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${L} kind=${se[e.lifecycle].kind}>${se[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${M} at=${d.starts_at} zone=${t.time_zone} />: ${m[d.unit_id]??d.unit_id}${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.
          ${d.ends_at&&r` It ends by itself <${M} at=${d.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${M} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&d.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${ce} of=${i} />
      ${Q()?.canManage&&r`
        <div class="row">
          ${u.map(h=>r`<${y} key=${h} kind=${h==="current"?"":"danger"} onClick=${()=>a(h)}>Set to ${se[h].name}<//>`)}
        </div>`}
      ${s&&r`
        <${Re} title="Set ${e.first_name} ${e.last_name} to ${se[s].name}?" does=${r`<p>${wl(s,e,n)}</p>`}
          action="Set to ${se[s].name}" danger=${s!=="current"} doing=${l} onConfirm=${l.run}
          onClose=${()=>{a(null),l.clear()}} />`}
    </section>`}function Sl({email:e,property:t}){let[n,o]=v(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${Vn} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${y} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var kl=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${M} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${Wn[n.kind]}</th>
              <td><${nn} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${te(xt,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;var Lr=e=>e.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}","gu"),"").toLowerCase();function gt(e,t){let n=t.map(o=>Lr(o??""));return Lr(e).split(/\s+/).every(o=>n.some(s=>s.includes(o)))}var on=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}).compare;var Mr=50,xl=3*36e5,Dt=({integration:e},t)=>e.alerts[t]??0,Pl=e=>e.integration.open_alerts-Dt(e,"unmapped_unit")-Dt(e,"still_has_access")-Dt(e,"credential_failing"),Or=({integration:{state:e,last_succeeded_at:t}})=>(e==="on"||e==="needs_attention")&&(!t||Date.now()-Date.parse(t)>xl);function Zn(e){let{integration:t}=e,n=Dt(e,"still_has_access"),o=Pl(e),s=Dt(e,"unmapped_unit"),a=t.state==="on"||t.state==="needs_attention";return[{n,what:`${H(n)} past with access`,to:"alerts#still_has_access",kind:"bad"},{n:Number(a&&!!t.credential?.failing_since),what:"Credential refused",to:"integrations/settings/pms",kind:"bad"},{n:+!!t.held_sync_id,what:"Sync held",to:`syncs/${t.held_sync_id}`,kind:"warn"},{n:+(t.state==="needs_attention"&&!t.held_sync_id&&!t.credential?.failing_since),what:"Sync failed",to:"integrations",kind:"bad"},{n:Number(Or(e)),what:"Not synced lately",to:"integrations",kind:"warn"},{n:o,what:k(o,"alert"),to:"alerts",kind:"warn"},{n:s,what:`${k(s,"unit")} to map`,to:"integrations/settings/units?show=unmapped",kind:""}]}function Tl(e,t){let[n,o]=[Zn(e),Zn(t)],s=n.findIndex(({n:a},i)=>a!==o[i].n);return s<0?on(e.name,t.name):o[s].n-n[s].n}var Dr={needs:{name:"Needs somebody",fits:e=>Zn(e).some(({n:t})=>t>0)},past:{name:"Past with access",fits:e=>Dt(e,"still_has_access")>0},held:{name:"Sync held",fits:({integration:e})=>!!e.held_sync_id},failing:{name:"Credential refused",fits:({integration:e})=>!!e.credential?.failing_since},late:{name:"Not synced lately",fits:Or},on:{name:"User Sync on",fits:({integration:{state:e}})=>e==="on"||e==="needs_attention"},off:{name:"User Sync off",fits:({integration:{state:e}})=>e==="off"},not_set_up:{name:"Not set up",fits:({integration:{state:e}})=>e==="not_set_up"||e==="in_progress"}},Al={fits:()=>!0};function Nr({properties:e,refresh:t}){let{query:n,route:o}=B(),{q:s="",show:a="",pms:i=""}=n,c=f=>{let $=new URLSearchParams(Object.entries({q:s,show:a,pms:i,...f}).filter(([,g])=>g));o($.size?`/?${$}`:"/",!0)},{fits:l}=te(Dr,a)??Al,u=e.filter(f=>l(f)&&(!i||f.integration.pms===i)&&gt(s,[f.name,f.property_id,f.org_id,f.integration.credential?.name])).sort(Tl),d=Ct(u,Mr),m=[...new Set(e.flatMap(({integration:f})=>f.pms??[]))],h=Object.entries(Dr).map(([f,{name:$,fits:g}])=>[f,$,e.filter(g).length]),p=Object.fromEntries(h.filter(([f,,$])=>$>0||f===a).map(([f,$,g])=>[f,`${$} (${g.toLocaleString("en-US")})`]));return r`
    <${q} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${r`${Q()?.canManage&&r`<a class="button" href="/activity">Activity</a>`}${e.length>0&&r`<${y} onClick=${t}>Look again<//>`}`}>
      <${Cl} properties=${e} />
      ${e.length>0&&r`
        <div class="filters" role="search">
          <${be} label="Search by name, ID or credential" value=${s} onSearch=${f=>c({q:f})} />
          <${we} label="Show" value=${a} options=${{"":`All properties (${e.length.toLocaleString("en-US")})`,...p}} onChoose=${f=>c({show:f})} />
          ${m.length>1&&r`<${we} label="PMS" value=${i} options=${{"":"All",...Object.fromEntries(m.map(f=>[f,oe[f]]))}} onChoose=${f=>c({pms:f})} />`}
        </div>
        <p role="status"><strong>${k(u.length,"property","properties")}</strong></p>`}
      <div class="card flush">
        ${u.length?r`<${El} properties=${d.data} />`:r`
          <${Z} title=${e.length?"No property fits":"You manage no property yet"}>
            <p>${e.length?"Search for less, or show all properties.":"Ask a manager of your portfolio to give you one."}</p>
          <//>`}
        <${Ie} of=${d} size=${Mr} what="properties" />
      </div>
    <//>`}function Cl({properties:e}){let t=new Map;for(let n of e){let{credential:o}=n.integration;if(!o?.failing_since)continue;let s=t.get(o.credential_id)??{name:o.name,since:o.failing_since,of:[]};t.set(o.credential_id,{...s,of:[...s.of,n]})}return[...t].map(([n,{name:o,since:s,of:a}])=>r`
    <${K} key=${n} kind="bad" title="The PMS refuses the credential “${o}”">
      <p>${k(a.length,"property is","properties are")} not synced since <${M} at=${s} zone=${a[0].time_zone} />.
        ${Q()?.canManage&&r` A new password is entered once for all of them. <a href="/properties/${a[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...a].sort((i,c)=>on(i.name,c.name)).map(({name:i})=>i).join(", ")}</p></details>
    <//>`)}function El({properties:e}){let t=new Set(e.map(({org_id:n})=>n)).size>1;return r`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${t&&r`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${e.map(n=>{let{property_id:o,name:s,org_id:a,integration:i}=n,c=Zn(n).filter(({n:l})=>l>0);return r`
            <tr key=${o}>
              <th scope="row"><a href="/properties/${o}/people">${s}</a></th>
              ${t&&r`<td data-label="Portfolio">${a}</td>`}
              <td data-label="PMS">${i.pms?oe[i.pms]:r`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${o}/integrations" aria-label="Integrations of ${s}: ${Ne[i.state].name}">
                <${L} kind=${Ne[i.state].kind}>${Ne[i.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${Rl} property=${n} /></td>
              <td>${c.length?r`<ul class="inline">${c.map(({what:l,to:u,kind:d})=>r`<li><a class="need ${d}" href="/properties/${o}/${u}">${l}</a></li>`)}</ul>`:r`<span class="hint">Nothing</span>`}</td>
            </tr>`})}
      </tbody>
    </table>`}function Rl({property:{integration:{last_succeeded_at:e},time_zone:t}}){if(!e)return r`<span class="hint">never</span>`;let n=Date.now()-Date.parse(e);return r`<${M} at=${e} zone=${t} as=${n<6e4?"just now":`${Kt(n)} ago`} />`}function ss(e,t,n,o){let[s,a]=v(null),i=U({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=W(async()=>{try{let l=await n(i.current.etag);a(null),o(l)}catch(l){if(!(l instanceof ye)||l.code!=="version_mismatch")throw l;a(await de(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function We({property:e,card:t,saved:n},o,s,a){let[i,c,l]=In(`${e.property_id} v${t.version} ${o}`,s),u=ss(e.property_id,t,d=>a(e.property_id,i,d),d=>{l(),n(d)});return{value:i,set:c,saving:u}}function ve({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${K} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${z} problem=${e.problem} />
      <div class="row">
        <${y} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${y} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${z} problem=${e.problem} />`}function Qn(e){let{property:t,card:n,action:o,back:s}=e,a=E(async()=>{let[w,P]=await Promise.all([Ca(t.property_id),Rn()]),_=Object.fromEntries(P.map(x=>[x.property_id,x.name]));return{seen:w,names:_}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(w=>w.pms_property_id),{value:c,set:l,saving:u}=We(e,"properties",i,Ea),[d,m]=v(""),[h,p]=v(!1),f=w=>{w.preventDefault(),p(!c.length),c.length&&u.save()},$=w=>l(c.includes(w)?c.filter(P=>P!==w):[...c,w]),g=w=>`${w.name} ${w.pms_property_id} ${w.address??""}`.toLowerCase().includes(d.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${f}>
      <${T} of=${a}>${({seen:w,names:P})=>{let _=S=>w.find(I=>I.pms_property_id===S)?.name??S,x=w.filter(g);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${w.length>6&&r`<${be} label="Search by name or ID" value=${d} onSearch=${m} />`}
            <p class="hint" role="status">${k(c.length,"property","properties")} selected${d&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(S=>r`<${Ll} one=${S} names=${P} own=${t.property_id} checked=${c.includes(S.pms_property_id)} onChange=${()=>$(S.pms_property_id)} />`)}
            </div>
            ${!w.length&&r`
              <${Z} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${y} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${ve} saving=${u} mine=${c.map(_).join(", ")}
            theirs=${S=>S.pms_properties.map(I=>I.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Ll({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${L} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function Xn(e){let{property:t,card:n,action:o,back:s}=e,a=E(()=>Ra(t.property_id),[t.property_id]),{value:i,set:c,saving:l}=We(e,"statuses",n.excluded_lease_statuses,La),u=h=>{h.preventDefault(),l.save()},d=h=>c(i.includes(h)?i.filter(p=>p!==h):[...i,h]),m=h=>h.length?[...h].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${u}>
      <${T} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${h.map(p=>r`<${Ml} one=${p} checked=${i.includes(p.status)} onChange=${()=>d(p.status)} />`)}
          </div>
        </fieldset>
        <${Dl} statuses=${h} excluded=${i} />`}<//>
      <${ve} saving=${l} mine=${m(i)} theirs=${h=>m(h.excluded_lease_statuses)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Ml({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=se[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${L} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${ut(e.residents)} now</span>
    </label>`}function Dl({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${ut(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var as=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function Ur(e){let t=e.property.property_id,n=E(async()=>(await Ha(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${T} of=${n} lines=${8}>${o=>r`<${Ol} ...${e} known=${o} />`}<//>`}function Ol(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(S=>s.includes(S)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=U(null),[c,l]=v(null),u=S=>{l(null),e.saved(S)},{value:d,set:m,saving:h}=We({...e,saved:u},"automate access",a,(S,I,G)=>Da(S,{...as(I),digest:i.current},G)),p=W(async S=>{let I=await Oa(t.property_id,as(d));i.current=I.digest??null,Object.values(Ko).every(({count:re})=>!I[re])&&!S?h.save():l({preview:I,again:S})}),f=h.problem?.code==="other_plan";D(()=>{f&&p.run(!0)},[h.problem]),D(()=>{h.conflict&&l(null)},[h.conflict]);let $=S=>{S.preventDefault(),h.clear(),p.run(!1)},g=p.problem??(f?null:h.problem),w=S=>g?.errors.find(I=>I.pointer.startsWith(S))?.detail,P=S=>S.currentTarget.value,_=n.common_area_keys.filter(S=>!s.includes(S)),x=S=>[Te[S.automated_access??"off"].name,`common areas: ${S.common_area_keys?.join(", ")||"none"}`,S.revoke_after_hours!=null&&S.automated_access==="approval_required"&&`access of who moved out ends after ${k(S.revoke_after_hours,"hour")}`,`held above ${S.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${$}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(Te).map(([S,{name:I,means:G}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${d.mode===S} onChange=${()=>m({...d,mode:S})} />
              <span><strong>${I}</strong><span class="hint">${G}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${d.mode==="approval_required"&&r`
        <${Ae} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${d.hours} wrong=${w("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${S=>m({...d,hours:P(S)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(S=>r`
          <label class="tick"><input type="checkbox" checked=${d.keys.includes(S)}
            onChange=${()=>m({...d,keys:d.keys.includes(S)?d.keys.filter(I=>I!==S):[...d.keys,S]})} /> ${S}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${ue} about="Common area keys for ${t.name}">Or ask Door’s support:<//></p>`}
        ${_.length>0&&r`<${K} kind="warn"><p>Chosen before, and no key of Door any more: ${_.join(", ")}. ${_.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${w("/common_area_keys")&&r`<span class="wrong">${w("/common_area_keys")}</span>`}
      </fieldset>
      <${Ae} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${d.threshold} wrong=${w("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${S=>m({...d,threshold:P(S)})} />
      ${!c&&r`<${ve} saving=${{...h,problem:g?.errors.length?null:g}} mine=${x(as(d))} theirs=${x} />`}
      <div class="foot"><span /><${y} type="submit" kind="primary" busy=${p.busy||h.busy}>${o}<//></div>
      ${c&&r`
        <${Nl} ...${c} busy=${h.busy||p.busy} problem=${g} onConfirm=${h.save}
          onClose=${()=>{l(null),h.clear()}} />`}
    </form>`}function Nl({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(Ko).map(([c,{count:l,one:u,many:d}])=>{let m=e[l],h=e.items.filter(p=>p.effect===c).map(p=>p.name);return{n:m,what:m===1?u:d,names:h}}).filter(({n:c})=>c>0);return r`
    <${je} title="Change access now?" onClose=${a}>
      ${t&&r`<${K} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:l,names:u})=>r`<li><strong>${H(c)} ${l}</strong>${u.length>0&&r`<br /><span class="hint">${Qt(u,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${z} problem=${o} />
      <div class="row end">
        <${y} onClick=${a}>Cancel<//>
        <${y} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}function Ir({property:e,card:t}){let n=e.property_id,{query:o,route:s}=B(),{q:a="",action:i="",from:c="",to:l=""}=o,u={q:a,action:i,from:c,to:l},d=p=>{let f=new URLSearchParams(Object.entries({...u,...p}).filter(([,$])=>$));s(`/properties/${n}/integrations/settings/activity${f.size?`?${f}`:""}`,!0)},m=Oe(p=>Ya(n,{...u,cursor:p}),[n,...Object.values(u)]),h=W(async()=>Ze(`audit-${n}.csv`,await Qa(n)));return r`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${y} busy=${h.busy} onClick=${h.run}>Save all as CSV<//></div>
    <${Kn} which=${u} change=${d} />
    <${z} problem=${h.problem} />
    <${T} of=${m} lines=${8}>${p=>r`
      <${qn} entries=${p} zone=${e.time_zone} property=${n} filtered=${!!(a||i||c||l)}
        names=${t.credential?{[t.credential.credential_id]:t.credential.name}:{}} />`}<//>
    <${Ye} more=${m.more} busy=${m.busy} onMore=${m.goOn} />`}function eo(e,t,n){let[o,s,a]=In(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=v({}),[l,u]=v({}),d=h=>(h.kind==="secret"?i[h.name]:o.fields[h.name])??"",m=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:l,value:d,setName:h=>s({...o,name:h}),set:(h,p)=>{u({...l,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:p}):s({...o,fields:{...o.fields,[h.name]:p}})},values:()=>{let h=e.credential_fields.map(p=>[p.name,d(p).trim()]).filter(([,p])=>p);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter($=>$.required&&!d($).trim()&&!($.kind==="secret"&&n.secretsOptional)),p=Object.fromEntries(h.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(p.name="Give it a name."),u(p);let f=Object.keys(p)[0];return f&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!f},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(f=>m.has(f.pointer))?{...h,problem:null}:h}}function to({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Ae} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Ae} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var rs="new";function no(e){let{card:t}=e,n=E(async()=>{let[o,s]=await Promise.all([St(),Ln(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${T} of=${n}>${({pms:o,existing:s})=>r`
      <${Ul} ...${e} pms=${o} existing=${s} />`}<//>`}function Ul(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,l=n.credential?.credential_id??(c.length?c[0].credential_id:rs),u=eo(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[d,m]=v(null),h=_=>{u.forget(),o(_)},{value:p,set:f,saving:$}=We({...e,saved:h},"credential",l,async(_,x,S)=>{let I=x;if(g){let G=d??await ka({pms:i.id,...u.values()});m(G),I=G.credential_id}return Aa(_,I,S)}),g=p===rs||!c.some(_=>_.credential_id===p),w=_=>{if(_.preventDefault(),p===n.credential?.credential_id)return o(n);(!g||u.check())&&$.save()},P=g?u.name:c.find(_=>_.credential_id===p)?.name;return r`
    <form class="stack" onSubmit=${w} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${oe[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===p} onChange=${()=>f(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${k(_.used_by.length,"property","properties")}, tested <${M} at=${_.last_verified_at} zone=${t.time_zone} />${_.expires_on&&`, until ${ie(_.expires_on)}`}</span></span>
                <span><${Bn} credential=${_} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${g} onChange=${()=>f(rs)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${g&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${oe[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${to} form=${u} problem=${$.problem} />
        </fieldset>`}
      <${ve} saving=${u.without($)} mine=${P??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${$.busy&&g&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${y} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function oo(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=E(St,[]),{value:c,set:l,saving:u}=We(e,"pms",n.pms??"",Sa),d=h=>{if(h.preventDefault(),c===n.pms)return o(n);c&&u.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${d}>
      <${T} of=${i}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${h.map(p=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${p.id} checked=${p.id===c} disabled=${n.enabled} onChange=${()=>l(p.id)} />
                <strong>${p.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Il} pms=${h.find(p=>p.id===c)} />`}<//>
      ${m&&r`
        <${K} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&oe[n.pms]} are cleared. People stay; their links to ${n.pms&&oe[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${ve} saving=${u} mine=${te(oe,c)??"\u2014"} theirs=${h=>h.pms?oe[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${y} type="submit" kind="primary" busy=${u.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Il=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${Ve(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function jr(e){let{property:t,card:n,reload:o,refresh:s}=e,a=E(async()=>{let[c,l]=await Promise.all([St(),Ln(n.pms??"")]);return{pms:c.find(u=>u.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${T} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${oe[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(u=>r`
          <li key=${u.credential_id}><${jl} credential=${u} pms=${c} used=${u.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${no} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${oo} ...${e} /></details>`}<//>`}function jl({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=v(null),[c,l]=pe(),u=W(async()=>{l(null),await Pa(e.credential_id),l(`${e.name} works.`),s()}),d=W(async()=>{await Ta(e.credential_id),s()}),m=()=>{i(null),d.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${L} kind="accent">In use here<//>`}
          ${" "}<${Bn} credential=${e} /></div>
        <div class="row">
          <${y} kind="small" busy=${u.busy} aria-label="Test ${e.name}" onClick=${u.run}>Test<//>
          <${y} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${y} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${k(e.used_by.length,"property","properties")}. Tested <${M} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${k(e.calls.left_today,"call")} to the PMS left today.`}</p>
      <${pr} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${ce} of=${c} />
      <${z} problem=${u.problem} />
      ${a==="edit"&&r`<${Wl} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),l(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${Re} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${d} onConfirm=${d.run} onClose=${m} />`}
    </div>`}function Wl({credential:e,pms:t,onClose:n,changed:o}){let s=eo(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=W(async()=>{await xa(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=l=>{l.preventDefault(),s.check()&&a.run()};return r`
    <${je} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${k(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${to} form=${s} problem=${a.problem} />
        <${z} problem=${s.without(a).problem} />
        <div class="row end"><${y} onClick=${i}>Cancel<//><${y} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var Wr=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],Ot=800,et=160,sn=20;function Hr(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var is=(e,t)=>qt(e.started_at??e.requested_at,t,new Date);function zr({syncs:e,zone:t}){let n=e.filter(u=>u.status!=="queued"&&u.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=u=>Object.values(Hr(u)).reduce((d,m)=>d+m,0),s=Math.max(1,...n.map(o)),a=Ot/Math.max(n.length,12),i=et-sn-14,c=n.filter(u=>u.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${Ot} ${et}" role="img" aria-label=${l}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${et-sn} x2=${Ot} y2=${et-sn} />
        ${n.map((u,d)=>{let m=et-sn,h=Ot-(n.length-d)*a+a*.15,p=Hr(u);return r`<g>
            <title>${is(u,t)}: ${o(u)} changes</title>
            ${Wr.map(([f])=>{let $=p[f]/s*i;return m-=$,$>0&&r`<rect class=${f} x=${h} y=${m} width=${a*.7} height=${$} />`})}
            ${u.status!=="succeeded"&&r`<path class="failed" d="M${h} ${et-sn-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${Ot-n.length*a} y=${et-4}>${is(n[0],t)}</text>`}
        <text x=${Ot} y=${et-4} text-anchor="end">${is(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${Wr.map(([u,d])=>r`<li><i class=${u} />${d}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Br({property:e}){let t=e.property_id,n=Oe(o=>On(t,{limit:50,cursor:o}),[t]);return r`
    <${T} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${zr} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${M} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${L} kind=${Ke[s.status].kind}>${Ke[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${xt[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?$t(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${Z} title="No sync has run yet" /></div>`}<//>
    <${Ye} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Fr({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([za(n),Dn(n)]);return{items:s,units:a}},[n]);return r`
    <${T} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${zl} items=${s} units=${a} property=${e} mapped=${(i,c)=>{o.replace({items:i,units:a}),c||t()}} />`}<//>`}var cs=200,Jr=50,Hl={fits:e=>!0},ls={unmapped:{name:"Not mapped",fits:e=>!e.unit_id},suggested:{name:"Suggested",fits:e=>!e.unit_id&&!!e.suggested_unit_id},vacant:{name:"Vacant",fits:e=>!e.people}};function zl({items:e,units:t,property:n,mapped:o}){let{query:s,route:a}=B(),{q:i="",show:c=""}=s,l=b=>{let C=new URLSearchParams(Object.entries({q:i,show:c,...b}).filter(([,tt])=>tt));a(`/properties/${n.property_id}/integrations/settings/units${C.size?`?${C}`:""}`,!0)},[u,d]=v(null),[m,h]=v(null),[p,f]=pe(),$=Q()?.canManage??!1,g=Object.fromEntries(t.map(b=>[b.unit_id,b.name])),w=W(async(b,C)=>{let{pms_property_id:tt,pms_unit_id:ro}=b;o(await qo(n.property_id,[{pms_property_id:tt,pms_unit_id:ro,unit_id:C}])),d(null),h(null),f(C?`${b.pms_unit} is mapped to ${g[C]}. Its residents are there now.`:`The mapping of ${b.pms_unit} was removed.`)}),P=b=>{d(null);let C=`[aria-label="Edit ${CSS.escape(b.pms_unit)}"]`;setTimeout(()=>document.querySelector(C)?.focus())},[_,x]=v(0),S=W(async()=>{let b=e.flatMap(({pms_property_id:C,pms_unit_id:tt,unit_id:ro,suggested_unit_id:ps})=>!ro&&ps?[{pms_property_id:C,pms_unit_id:tt,unit_id:ps}]:[]);for(let C=0;C<b.length;C+=cs)x(C),o(await qo(n.property_id,b.slice(C,C+cs)),C+cs<b.length);f(`${k(b.length,"unit")} mapped. Their residents are there now.`)}),{fits:I}=te(ls,c)??Hl,G=e.filter(b=>I(b)&&gt(i,[b.pms_unit,b.building,b.pms_property_id,g[b.unit_id??""]])),re=Ct(G,Jr),V=()=>Ze(`units-${n.property_id}.csv`,Rt(["PMS property","Building","PMS unit","ID in the PMS","People","Door unit","Suggested Door unit"],G.map(b=>[b.pms_property_id,b.building,b.pms_unit,b.pms_unit_id,b.people,g[b.unit_id??""]??b.unit_id,g[b.suggested_unit_id??""]??b.suggested_unit_id])));if(!e.length)return r`<div class="card"><${Z} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let X=e.filter(ls.suggested.fits),he=e.filter(b=>b.unit_id).length;return r`
    <div class="row between">
      <p>${he} of ${k(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&X.length>0&&r`<${y} kind="primary" busy=${S.busy} onClick=${S.run}>${S.busy&&_?`Mapped ${_.toLocaleString("en-US")} so far\u2026`:`Accept all ${X.length.toLocaleString("en-US")} suggestions`}<//>`}
    </div>
    <${ce} of=${p} />
    <${z} problem=${S.problem??(m?null:w.problem)} />
    <div class="filters no-print" role="search">
      <${be} label="Search units" value=${i} onSearch=${b=>l({q:b})} />
      <${we} label="Show" value=${c} onChoose=${b=>l({show:b})}
        options=${{"":`All units (${e.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(ls).map(([b,{name:C,fits:tt}])=>[b,`${C} (${e.filter(tt).length.toLocaleString("en-US")})`]))}} />
      <span class="hint" role="status">${k(G.length,"unit")}</span>
      <${y} kind="small" onClick=${V}>Save these as CSV<//>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${re.data.map(b=>r`
            <tr key=${mt(b)}>
              <th scope="row">${b.building?`${b.building}, `:""}${b.pms_unit}</th>
              <td data-label="PMS property">${b.pms_property_id}</td>
              <td data-label="People">${b.people||r`<span class="hint">Vacant</span>`}</td>
              ${u===mt(b)?r`<${Jl} item=${b} units=${t} busy=${w.busy} onSave=${w.run} onRemove=${()=>h(b)} onCancel=${()=>P(b)} />`:r`
                  <td data-label="Door unit">${b.unit_id?g[b.unit_id]??b.unit_id:r`<${L} kind="warn">Not mapped<//>${b.suggested_unit_id&&r` <span class="hint">Suggested: ${g[b.suggested_unit_id]??b.suggested_unit_id}</span>`}`}
                    ${b.shares_with.length>0&&r`<div class="hint">Shared with ${b.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!b.unit_id&&b.suggested_unit_id&&r`<${y} kind="small" aria-label="Accept for ${b.pms_unit}" onClick=${()=>w.run(b,b.suggested_unit_id??null)}>Accept<//>`}
                    <${y} kind="small" aria-label="Edit ${b.pms_unit}" onClick=${()=>d(mt(b))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!G.length&&r`<${Z} title="No unit fits" />`}
      <${Ie} of=${re} size=${Jr} what="units" />
    </div>
    ${m&&r`
      <${Re} title="Remove the mapping of ${m.pms_unit}?" action="Remove Mapping" danger doing=${w}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>w.run(m,null)} onClose=${()=>{h(null),w.clear()}} />`}`}var Bl=20;function Jl({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let i=st(),c=t.find(({unit_id:$})=>$===(e.unit_id??e.suggested_unit_id)),l=({name:$,unit_id:g})=>t.filter(w=>w.name===$).length>1?`${$} (${g})`:$,[u,d]=v(c?l(c):""),m=U(null);D(()=>m.current?.select(),[]);let h=t.filter(({name:$,unit_id:g})=>gt(u,[`${$} (${g})`])).slice(0,Bl),p=h.find($=>l($)===u.trim())??t.filter(({name:$})=>$===u.trim()).find($=>l($)===u.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),p&&o(e,p.unit_id)}}>
        <input class="input" list=${i} aria-label="Door unit for ${e.pms_unit}" placeholder="Type a Door unit" autocomplete="off" value=${u} ref=${m}
          onInput=${$=>d($.currentTarget.value)} />
        <datalist id=${i}>${h.map($=>r`<option value=${l($)} />`)}</datalist>
        ${u.trim()&&!p&&r`<div class="hint">${h.length?"Choose one of the Door units.":"No Door unit is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${y} type="submit" form="${i}-form" kind="small primary" busy=${n} disabled=${!p}>Save<//>
      ${e.unit_id&&r`<${y} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}var qr=({card:e})=>r`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[["PMS",e.pms&&oe[e.pms]],["Credential",e.credential?.name],["PMS properties",e.pms_properties.map(({name:t,pms_property_id:n})=>`${t} (${n})`).join(", ")],["Excluded lease statuses",e.excluded_lease_statuses.join(", ")||"None"],["User Sync",e.enabled?"On":"Off"],["Automated access",`${Te[e.automated_access].name}. ${Te[e.automated_access].means}`],["Common area keys",e.common_area_keys.join(", ")||"None"],["Access of who moved out ends after",e.automated_access==="approval_required"&&k(e.revoke_after_hours,"hour")],["A sync is held above",`${e.held_changes_threshold} % of the people`]].map(([t,n])=>n&&r`<div><dt>${t}</dt><dd>${n}</dd></div>`)}
    </dl>
  </section>`;function so({property:e,card:t,saved:n,action:o,back:s}){let a=E(()=>Fo(e.property_id,{limit:1}),[e.property_id]),[i,c]=v(t.enabled),l=a.data?.digest??null,u=ss(e.property_id,t,h=>Ma(e.property_id,{enabled:i,plan_digest:i?l:null},h),n),d=h=>{if(h.preventDefault(),i===t.enabled)return n(t);u.save()},m=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${d}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
        </label>
        <p class="hint" role="status">${Fl(t.enabled,i,o)}</p>
      </div>
      <section class="stack">
        <h2>${t.enabled?"What the next sync will do":"What turning it on will do"}</h2>
        <${T} of=${a} lines=${8}>${h=>r`<${ql} preview=${h} property=${e.property_id} />`}<//>
      </section>
      ${u.problem?.code==="other_plan"&&r`<${y} onClick=${a.reload}>Look at the preview again<//>`}
      <${ve} saving=${u} mine=${m(i)} theirs=${h=>m(h.enabled)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${u.busy||a.loading}>${o}<//></div>
    </form>`}function Fl(e,t,n){return e&&!t?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":t?e?"It runs every hour, and whenever you choose Sync Now on the People page.":`${n} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`:`${n} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`}function ql({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${Gn} counts=${n} would />
    ${e.hold_reasons.length>0&&r`
      <${K} kind="warn" title="Look at this first">
        <${Xe} of=${e} />
        <p>${Tt(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Kl} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Kl({outcome:e,n:t,property:n}){let[o,s]=v(!1),{name:a,why:i}=Pt(e,!0);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Gl} outcome=${e} property=${n} />`}</div>
    </details>`}function Gl({outcome:e,property:t}){let n=Oe(o=>Fo(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${T} of=${n} lines=${3}>${o=>r`
      <${Yn} rows=${o} property=${t} withOutcome=${e==="alerted"||e==="updated"} />
      <${Ye} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function Kr(e){let{property:t,card:n,refresh:o}=e,[s,a]=v(!1),{route:i}=B(),c=W(async()=>{await Na(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${so} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${y} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${Re} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Gr=[{path:"pms",name:"PMS and credentials",tab:jr,setup:!0},{path:"properties",name:"Properties",tab:Vr(Qn),setup:!0},{path:"statuses",name:"Lease statuses",tab:Vr(Xn),setup:!0},{path:"sync",name:"User Sync",tab:Kr,setup:!0},{path:"units",name:"Unit Mapping",tab:Fr},{path:"access",name:"Automate Access",tab:Ur,setup:!0},{path:"syncs",name:"Syncs",tab:Br},{path:"activity",name:"Activity",tab:Ir}];function Vr(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Yr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=E(()=>de(e.property_id),[e.property_id]),[a,i]=pe(),c=d=>{s.replace(d),i("Saved."),n()},l=Q()?.canManage??!1,u=Gr.find(d=>d.path===t.tab);return r`
    <${q} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${Gr.map(({path:d,name:m})=>r`
          <a href="${o}/settings/${d}" aria-current=${d===t.tab?"page":void 0} onClick=${()=>i(null)}>${m}</a>`)}
      </nav>
      <${ce} of=${a} />
      <${T} of=${s} lines=${8}>${d=>{if(!u)return r`<div class="card"><${Z} title="There is no such tab here" /></div>`;let m=d.state==="not_set_up"||d.state==="in_progress";return u.setup&&m?r`<div class="card"><${Z} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${_e[d.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:u.setup&&!l?r`<${qr} card=${d} />`:r`<${u.tab} key="${u.path} ${d.version}" property=${e} card=${d} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Vl={select_pms:oo,enter_credentials:no,attach_properties:Qn,exclude_statuses:Xn,activate:so};function Zr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=B(),a=E(()=>de(e.property_id),[e.property_id]),i=Le.findIndex(m=>_e[m].path===t.step),c=a.data&&Le.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(D(()=>{c!==null&&(l||i<0)&&s(`${o}/setup/${_e[Le[Math.max(c,0)]].path}`,!0)},[c,i]),!Q()?.canManage)return r`
      <${q} title="Set up the integration">
        <div class="card"><${Z} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let u=m=>{a.replace(m),n();let h=Le[i+1];s(h?`${o}/setup/${_e[h].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},d=r`<a class="button" href=${i?`${o}/setup/${_e[Le[i-1]].path}`:o}>Back</a>`;return r`
    <${q} title=${_e[Le[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Le.map((m,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${_e[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${_e[Le[i]].name}>
        <${T} of=${a}>${m=>r`
          <${Vl[Le[i]]} key=${t.step} property=${e} card=${m} saved=${u} action=${i===Le.length-1?"Done":"Continue"} back=${d} />`}<//>
      </section>
    <//>`}function Qr({property:e,params:t,refresh:n}){let o=e.property_id,s=E(()=>Jt(o,t.sync,{limit:1}),[o,t.sync]),a=kt(o,()=>{s.reload(),n()}),[i,c]=pe(),l=(u,d)=>{c(u),s.reload(),n(),d&&a.follow(d)};return r`
    <${q} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${ce} of=${i} />
      <${Mt} following=${a} property=${o} />
      <${T} of=${s} lines=${10}>${u=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${L} kind=${Ke[u.status].kind}>${Ke[u.status].name}<//>
            <span>${xt[u.trigger]}, <${M} at=${u.started_at??u.requested_at} zone=${e.time_zone} />${u.trigger!=="schedule"&&` by ${u.requested_by}`}</span>
          </div>
          ${u.error&&r`<${K} kind="bad" title="It failed"><p>${$e(u.error.detail)}</p>
            <p class="hint">${u.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."} <${ue} about="A sync failed: ${u.sync_id}" /></p><//>`}
          <${Gn} counts=${u.counts} />
          ${u.unreadable.length>0&&r`<${Yl} records=${u.unreadable} />`}
        </section>
        <${Zl} sync=${u} property=${e} changed=${l} />
        <${ed} sync=${u} property=${e} changed=${l} />`}<//>
    <//>`}var Yl=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Zl({sync:e,property:t,changed:n}){let[o,s]=v(null),a=W(async()=>{if(o==="approve"){let{sync_id:u}=await qa(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",u)}else await Ka(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],l=u=>en(u)?0:tn(u)?1:2;return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${Xe} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${M} at=${e.decision.at} zone=${t.time_zone} />.</p>`:Q()?.canManage&&r`
          <div class="row">
            <${y} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${y} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${Yn} rows=${[...c].sort((u,d)=>l(u)-l(d))} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${Re} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<${Ql} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function Ql({sync:e,rows:t}){let n=t.filter(en),o=n.filter(tn).length,s=n.filter(os).length,a=t.filter(l=>tn(l)&&!en(l)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${Tt(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":H(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":H(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${H(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var Xl=["email","pms_unit","lease_status"];function ed({sync:e,property:t,changed:n}){let o=t.property_id,s=Oe(m=>Jt(o,e.sync_id,{limit:50,cursor:m}).then(h=>h.changes),[o,e.sync_id,e.status]),[a,i]=v(!1),{state:c}=t.integration,l=c==="on"||c==="needs_attention",u=W(async()=>{let{reversed:m,not_reversed:h}=await Ga(o,e.sync_id);i(!1),n(`Undone for ${H(m.length)}.${h.length?` ${H(h.length)} had changed since and stayed as they are.`:""}`)}),d=()=>{i(!1),u.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${Q()?.canManage&&(s.data?.length??0)>0&&r`<${y} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${s} lines=${4}>${m=>m.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${m.map(h=>r`
            <tr>
              <th scope="row">${h.person_id?r`<a href="/properties/${o}/people/${h.person_id}">${h.person_name??"A person"}</a>`:h.alert_kind&&r`<a href="/properties/${o}/alerts">${Ue[h.alert_kind].name}</a>`}</th>
              <td>${Wn[h.kind]}</td>
              <td><${nn} fields=${h.kind==="created"?h.fields.filter(({field:p})=>Xl.includes(p)):h.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${y} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${Re} title="Undo this sync?" action="Undo" danger doing=${u} onConfirm=${u.run} onClose=${d}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.${l&&r` <a href="/properties/${o}/integrations/settings/sync">Turn User Sync off</a> first.`}</p>`} />`}
    </section>`}function Xr({property:e}){let{query:t,route:n}=B(),{q:o=""}=t,[s,a]=v(o),i=c=>{c.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({q:l})}`)};return r`
    <${q} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${i}>
        <${Ae} label="Name, unit, email, or ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${c=>a(c.currentTarget.value)} />
        <div class="row"><${y} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${Vn} property=${e} about=${{q:o}} /></section>`}
    <//>`}var ei=[["people","People"],["alerts","Alerts"],["access","Access Review"],["integrations","Integrations"]];function ti({properties:e,logo:t,children:n}){let{path:o}=B(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find($=>$.property_id===s),c=ei.some(([$])=>$===a)?a:"people",{attention:l}=Ee(),u={access:l?.suggestions??0,alerts:l?ft(l):0},[d,m]=v(!1),[h,p]=v(!1);return D(()=>_a(()=>p(!0)),[]),D(()=>m(!1),[o]),r`
    <a class="skip" href="#main" onClick=${$=>{$.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${t} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>m(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <${Ge} name="down" />
        </button>
        ${i&&r`<${td} base="/properties/${s}" />`}
        <${nd} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${ei.map(([$,g])=>r`
            <a href="/properties/${s}/${$}" aria-current=${a===$?"page":void 0}><${Ge} name=${$} />${g}${u[$]>0&&r` <span class="tally">${u[$].toLocaleString("en-US")}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${d&&r`<${od} properties=${e} section=${c} onClose=${()=>m(!1)} />`}
    ${h&&r`<${sd} />`}`}function td({base:e}){let{attention:t,problem:n}=Ee(),o=t?wr(t,e):[],s=o.reduce((i,c)=>i+c.n,0),a=t?s?`Waiting for somebody: ${s.toLocaleString("en-US")}`:"Nothing waits":"What waits is being read";return r`
    <${Vt} kind="bell ${s?"open":""}" label=${r`
      <${Ge} name="alerts" />
      <span class="unseen">${a}</span>
      ${s>0&&r`<span class="count" aria-hidden="true">${s>999?"999+":s}</span>`}`}>
      ${o.map(({what:i,href:c,kind:l})=>r`<a href=${c}><span class="dot ${l}" aria-hidden="true" /> ${i}</a>`)}
      ${!o.length&&r`<p>${n?$e(n.message):a}</p>`}
    <//>`}function nd(){let e=Q();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${Vt} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${te(Hn,e.role)??e.role}</span></p>
      <button type="button" onClick=${wa}>Sign out</button>
    <//>`}var ds=50;function od({properties:e,section:t,onClose:n}){let[o,s]=v(""),a=e.filter(({name:i,property_id:c,org_id:l})=>gt(o,[i,c,l])).sort((i,c)=>on(i.name,c.name));return r`
    <${je} title="Choose a property" onClose=${n}>
      <${be} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${k(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.slice(0,ds).map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${L} kind=${Ne[i.integration.state].kind}>${Ne[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${a.length>ds&&r`<p class="hint">And ${k(a.length-ds,"more","more")}: search for one, or look at <a href="/">all properties</a>.</p>`}
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${y} onClick=${n}>Close<//></div>
    <//>`}function sd(){return r`
    <${je} title="Your session has ended" onClose=${ct}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${y} kind="primary" onClick=${ct}>Sign in<//></div>
    <//>`}var ad=new URL("favicon.svg",import.meta.url).pathname,us=Me({properties:[],refresh:()=>{}}),oi=()=>r`
  <${q} title="There is nothing here">
    <${Qo} />
  <//>`;function Be(e){return({params:t})=>{let{properties:n,refresh:o}=ge(us),{reload:s}=Ee(),a=le(()=>{o(),s()},[o,s]),i=n.find(c=>c.property_id===t.property);return i?r`
      <${hr} key=${t.property} property=${t.property} zone=${i.time_zone}>
        <${e} property=${i} params=${t} refresh=${a} />
      <//>`:r`<${oi} />`}}var rd=()=>r`<${Nr} ...${ge(us)} />`,id=[{path:"/",screen:rd},{path:"/activity",screen:gr},{path:"/properties/:property/people",screen:Be(Cr)},{path:"/properties/:property/why",screen:Be(Xr)},{path:"/properties/:property/people/:person",screen:Be(Rr)},{path:"/properties/:property/access",screen:Be(mr)},{path:"/properties/:property/alerts",screen:Be(kr)},{path:"/properties/:property/syncs/:sync",screen:Be(Qr)},{path:"/properties/:property/integrations",screen:Be(Pr)},{path:"/properties/:property/integrations/setup/:step",screen:Be(Zr)},{path:"/properties/:property/integrations/settings/:tab",screen:Be(Yr)}],cd=()=>r`<${at}><${ld} /><//>`;function ld(){let e=E(Rn,[]),{path:t}=B(),n=e.data?.find(o=>t.split("/")[2]===o.property_id);return r`
    <${br} property=${n?.property_id}>
      <${ti} properties=${e.data??[]} logo=${ad}>
        <${ud} />
        ${e.data===null?e.problem?r`<${z} problem=${e.problem} retry=${e.reload} />`:r`<${Zo} />`:r`<${us.Provider} value=${{properties:e.data,refresh:e.reload}}><${dd} /><//>`}
      <//>
    <//>`}function dd(){let[e,t]=vo(o=>console.error(o)),{path:n}=B();return D(()=>t(),[n]),e?r`
      <${q} title="This page has stumbled">
        <${K} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${y} onClick=${()=>location.reload()}>Load again<//><${ue} about="A page of the console stumbled" /></div>
        <//>
      <//>`:r`
    <${bn}>
      ${id.map(({path:o,screen:s})=>r`<${wn} path=${o} component=${s} />`)}
      <${wn} default component=${oi} />
    <//>`}function ud(){let[e,t]=v(navigator.onLine);return D(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${K} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function pd(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${K} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${y} kind="primary" onClick=${ct}>Sign in again<//></p>
    </main>`}var ni=document.getElementById("app"),ao=document.createElement("div");ao.id="announcer";ao.className="unseen";ao.setAttribute("role","status");document.body.append(ao);ba().then(e=>e&&$n(r`<${cd} />`,ni),e=>$n(pd(e),ni));
