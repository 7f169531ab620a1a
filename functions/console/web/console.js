var vs=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,vs(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},ws=new Map;function Ss(e){var t=ws.get(this);return t||(t=new Map,ws.set(this,t)),(t=vs(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",l=[0],d=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,h,i):a===3&&(h||i)?(l.push(3,h,i),a=2):a===2&&i==="..."&&h?l.push(4,h,0):a===2&&i&&!h?l.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(l.push(a,0,i,s),a=6),h&&(l.push(a,h,0,s),a=6)),i=""},u=0;u<n.length;u++){u&&(a===1&&d(),d(u));for(var m=0;m<n[u].length;m++)o=n[u][m],a===1?o==="<"?(d(),l=[l],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(d(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[u][m+1]===">")?(d(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),a=2):i+=o),a===3&&i==="!--"&&(a=4,l=l[0])}return d(),l})(e)),t),arguments,[])).length>1?t:t[0]}var X,xs,Ti,ot,mo,_n,Ps,mn,Ts,_o,fo,As,Ft=Symbol.for("pv"),gn={},yn=[],Ai=/^m(i|n|o|s|text|space)$/,bn=Array.isArray,wn=yn.slice,st=Object.assign;function pt(e){e&&e.parentNode&&e.remove()}function Qe(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?wn.call(arguments,2):n),Tt(e,i,o,s,null)}function go(e,t,n){var o,s,a,i=st({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?wn.call(arguments,2):n),Tt(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function Tt(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ft,__v:s||++xs,__i:-1,__u:0};return!s&&X.vnode&&X.vnode(a),a}function vn(e){return e.children}function fn(e,t){this.props=e,this.context=t,this.__g=0}function at(e,t){if(t==null)return e.__&&at(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:at(e)}function Ci(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=st({constructor:Ft},n)).__v=n.__v+1,X.vnode&&X.vnode(t),bo(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||at(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Os(s,t,a),n.__=n.__e=null,t.__e!=o&&Cs(t))}function Cs(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Cs(e)}function $o(e){(8&e.__g||(e.__g|=8,ot.push(e),_n++))&&mo==X.debounceRendering||((mo=X.debounceRendering)||queueMicrotask)(Es)}function Es(){try{for(var e,t=1;ot.length;)ot.length>t&&ot.sort(Ps),e=ot.shift(),t=ot.length,8&e.__g&&Ci(e)}finally{(_n=ot.length)&&(mo||queueMicrotask)(Es)}}function Rs(e,t,n,o,s,a,i,c,l,d,u){var m,h,p,f,$,_,b=o.__k||yn,S=t.length;for(l=Ei(n,t,b,l,S),m=0;m<S;m++)(p=n.__k[m])!=null&&(h=~p.__i&&b[p.__i]||gn,p.__i=m,_=bo(e,p,h,s,a,i,c,l,d,u),f=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&wo(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||f,p)),$=$||f,4&p.__u?(l=Ls(p,l,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&_!==void 0?l=_:f&&(l=f.nextSibling),p.__u&=-21);return n.__e=$,l}function Ei(e,t,n,o,s){var a,i,c,l,d,u,m,h,p,f=n.length,$=f,_=0,b=0,S=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=S[a]=Tt(null,i):bn(i)?i=S[a]=Tt(vn,{children:i}):i.constructor===Ft&&i.__b?i=S[a]=Tt(i.type,i.props,i.key,i.ref,i.__v):S[a]=i,l=a+_,i.__=e,i.__b=e.__b+1,c=null,~(d=i.__i=Ri(i,n,l,$))&&($--,(c=n[d])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,d==l-1?_--:d==l+1?_++:d!=l&&(d>l?_--:_++,b=1)):(~d||(s>f?_--:s<f&&_++),typeof i.type!="function"&&(i.__u|=4))):S[a]=null;if(b){for(u=[],m=[],a=0;a<s;a++)if((i=S[a])&&16&i.__u){for(_=0,h=u.length;_<h;)u[p=_+h>>1]<i.__i?_=p+1:h=p;u[_]=i.__i,m[a]=_+1}for(_=u.length;a--;)m[a]&&(m[a]==_?_--:S[a].__u|=4)}if($)for(a=0;a<f;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=at(c)),vo(c,c));return o}function Ls(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=Ls(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=at(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function yo(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(bn(e)?e.some(function(n){yo(n,t)}):t.push(e)),t}function Ri(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(o>(l?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function ks(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function hn(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||ks(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||ks(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=fo[t]||(fo[t]=Li(t)),(e.__a||(e.__a={}))[t]=_o,a=t!=(t=t.replace(Ts,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Li(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[mn]==null)t[mn]=_o++;else if(t[mn]<this.__a[e])return;return n(X.event?X.event(t):t)}}}function bo(e,t,n,o,s,a,i,c,l,d){var u,m,h,p,f,$,_,b,S,g,x,P,U,Q,ae,G,oe,he,w=t.type;if(t.constructor!==Ft)return null;128&n.__u&&(l=32&n.__u,u=n.__c.__z)&&(t.__u|=l,m=a=[],u.nodeType==8?c=$n(u,a):a.push(u),c=a[0]||c),(u=X.__b)&&u(t);e:if(typeof w=="function"){h=i.length;try{if(b=t.props,S=(u=w.prototype)&&u.render,g=(u=w.contextType)&&o[u.__c],x=u?g?g.props.value:u.__:o,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(S?t.__c=p=new w(b,x):(t.__c=p=new fn(b,x),p.constructor=w,p.render=Oi),g&&g.sub(p),p.state||(p.state={}),p.__n=o,p.__g|=8,p.__h=[],p.__k=[]),S&&(p.__s||(p.__s=p.state),w.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=st({},p.__s)),st(p.__s,w.getDerivedStateFromProps(b,p.__s)))),f=p.props,$=p.state,p.__v=t,n.__c){if(b!==f&&S&&!w.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(b,x),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(b,p.__s,x)===!1){t.__v!=n.__v&&(p.props=b,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(R){R&&(R.__=t)}),yn.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),c=at(n);break e}p.componentWillUpdate&&p.componentWillUpdate(b,p.__s,x),S&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(f,$,_)})}else S&&!w.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),S&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=x,p.props=b,p.__P=e,p.__g&=-5,P=X.__r,U=S?25:0;do p.__g&=-9,P&&P(t),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++U<25);S&&(yn.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(o=st({},o,p.getChildContext())),S&&n.__c&&p.getSnapshotBeforeUpdate&&(_=p.getSnapshotBeforeUpdate(f,$)),Q=u&&u.type===vn&&u.key==null?u.props.children:u,b.__P&&(u=c,s=(e=b.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(R){R&&vo(R,R)}),n.__k=null),c=n.__k?at(n,0):null),c=Rs(e,bn(Q)?Q:[Q],t,n,o,s,a,i,c,l,d),b.__P&&(t.__e=null,c=u),t.__u&=-161,m&&m.some(pt),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(R){if(i.length=h,t.__v=null,l||a)if(R&&R.then){if(t.__u|=128|l,a){for(~(oe=a.indexOf(c||void 0))||(oe=a.length);(he=a[oe-1])&&he.nodeType==8;)oe--;for(;oe<a.length;oe++)if(he=a[oe])if(a[oe]=null,ae){if(he==G)break}else{if(he.nodeType!=8)break;he.data.startsWith("$s")&&(G=$n(ae=he))}}if(!ae){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ae=c}(u=$n(ae=t.__c.__z||(t.__c.__z=ae)))?(t.__e=ae,c=u):t.__e=c,c=c&&c.nextSibling}else a&&a.some(pt);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),R&&R.then||Ms(t),X.__e(R,t,n)}}else c=t.__e=Mi(n.__e,t,n,o,s,a,i,l,d,e);return(u=X.diffed)&&u(t),c}function $n(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ms(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ms))}function Os(e,t,n){for(var o=0;o<n.length;)wo(n[o++],n[o++],n[o++]);X.__c&&X.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){X.__e(a,s.__v)}})}function Mi(e,t,n,o,s,a,i,c,l,d){var u,m,h,p,f,$,_,b,S=n.props||gn,g=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(u=0;u<a.length;u++)if((f=a[u])&&(x?f.localName==x:f.nodeType==3)){e=f,a[u]=null;break}}if(!e){if(b=d.ownerDocument||document,!x)return b.createTextNode(g);e=b.createElementNS(s,x,g.is?g:d),c&&(X.__m&&X.__m(t,a),c=!1),a=null}if(x){if(d=x=="template"&&e.content||e,a=x=="textarea"&&g.defaultValue!=null?null:a&&wn.call(d.childNodes),!c&&a)for(S={},u=0;u<e.attributes.length;u++)S[(f=e.attributes[u]).name]=f.value;for(u in S)f=S[u],u=="dangerouslySetInnerHTML"?h=f:u=="children"||u in g||u=="value"&&"defaultValue"in g||u=="checked"&&"defaultChecked"in g||hn(e,u,null,f,s);for(u in g)f=g[u],u=="children"?p=f:u=="dangerouslySetInnerHTML"?m=f:u=="value"?$=f:u=="checked"?_=f:c&&typeof f!="function"||S[u]===f||hn(e,u,f,S[u],s);m?(c||h&&(m.__html==h.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ai.test(x))&&(s="http://www.w3.org/1999/xhtml"),Rs(d,bn(p)?p:[p],t,n,o,s,a,i,a?a[0]:n.__k&&at(n,0),c,l),a&&a.some(pt)),c&&x!="textarea"||(u="value",x=="progress"&&$==null?e.removeAttribute(u):$==null||$===e[u]&&(x!="progress"||$)||hn(e,u,$,S[u],s),u="checked",_!=null&&_!=e[u]&&hn(e,u,_,S[u],s))}else S===g||c&&e.data==g||(e.data=g);return e}function wo(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){X.__e(s,n)}}function vo(e,t,n){var o,s,a,i;if(X.unmount&&X.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||wo(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){X.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&vo(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=$n(o,a=[]))&&(o==e.__e&&a.some(pt),pt(s),pt(o)),n||pt(e.__e),e.__e=e.__c=e.__=null}function Oi(e,t,n){return this.constructor(e,n)}function Sn(e,t){var n,o,s,a;X.__&&X.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Tt(vn,{children:[e]}),s=[],a=[],bo(t,t.__k,o||gn,gn,t.namespaceURI,o?null:t.firstChild?wn.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Os(s,t.__k,a),t.__k.props.children=null}function We(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,$o(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+As++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}X={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw _n=0,e}},xs=0,Ti=function(e){return e!=null&&e.constructor===Ft},fn.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=st({},this.state)),typeof e=="function"&&(e=e(st({},n),this.props)),e&&(st(n,e),this.__v&&(t&&this.__k.push(t),$o(this)))},fn.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),$o(this))},fn.prototype.render=vn,ot=[],_n=0,Ps=function(e,t){return e.__v.__b-t.__v.__b},mn=Symbol(),Ts=/(PointerCapture)$|Capture$/i,_o=0,fo={},As=0;var Xe,ne,So,Ds,ko=Object.is,qt=0,Fs=[],xo=[],re=X,Ns=re.__b,Us=re.__r,Is=re.diffed,js=re.__c,Ws=re.unmount,Hs=re.__;function ht(e,t){re.__h&&re.__h(ne,e,qt||t),qt=0;var n=ne.__H||(ne.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function v(e){return qt=1,kn(Js,e)}function kn(e,t,n){var o=ht(Xe++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Js(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);ko(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=ne,!ne.__f)){ne.__f=!0;var s=ne.shouldComponentUpdate;ne.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var d=!1,u=this.props!=a;if(l.__.some(function(h){h.__N&&(d=!0,ko(h.__[0],h.__N[0])||(u=!0))}),s){var m=s.call(this,a,i,c);return d?m||u:m}return!d||u}}return o.__}function N(e,t){var n=ht(Xe++,3);!re.__s&&Co(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,ne.__H.__h.push(n))}function To(e,t){var n=ht(Xe++,4);!re.__s&&Co(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,ne.__h.push(n))}function I(e){return qt=5,Kt(function(){return{current:e}},[])}function Kt(e,t){var n=ht(Xe++,7);return Co(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function _e(e,t){return qt=8,Kt(function(){return e},t)}function ve(e){var t=ne.context[e.__c],n=ht(Xe++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(ne)),t.props.value):e.__}function Ao(e){var t=ht(Xe++,10),n=v();return t.__=e,ne.componentDidCatch||(ne.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function et(){var e=ht(Xe++,11);if(!e.__){for(var t=ne.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Di(){var e;do{for(;e=xo.shift();)try{Jt(e)}catch(n){re.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Fs.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Jt),t.__h.some(Po),t.__h=[]}catch(n){t.__h=[],re.__e(n,e.__v)}}}while(xo.length)}re.__b=function(e){ne=null,Ns&&Ns(e)},re.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Hs&&Hs(e,t)},re.__r=function(e){Us&&Us(e),Xe=0;var t=(ne=e.__c).__H;t&&(So==ne?ne.__h=[]:(t.__h.some(Jt),t.__h.some(Po),Xe=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),So=ne},re.diffed=function(e){Is&&Is(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Bs(Fs.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),So=ne=null},re.__c=function(e,t){t.some(function(n){try{n.__h.some(Jt),n.__h=n.__h.filter(function(o){return!o.__||Po(o)})}catch(o){n.__h=[function(){throw o}]}}),js&&js(e,t)},re.unmount=function(e){Ws&&Ws(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Bs(xo.push(s))}else Jt(s)}catch(a){t=a}}),o.__H=void 0,t&&re.__e(t,o.__v))};var zs=typeof requestAnimationFrame=="function";function Ni(e){var t,n=function(){clearTimeout(o),zs&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);zs&&(t=requestAnimationFrame(n))}function Bs(e){e!=1&&Ds==re.requestAnimationFrame||((Ds=re.requestAnimationFrame)||Ni)(Di)}function Jt(e){var t=ne,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),ne=t}function Po(e){var t=ne;e.__c=e.__(),ne=t}function Co(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!ko(n,e[o])})}function Js(e,t){return typeof t=="function"?t(e):t}var At,Gt;function Ui(e){return!Gt||(typeof Gt=="string"?e.startsWith(Gt):Gt.test(e))}function Ii(e,t){let n="";if(At=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!Ui(s)||o.download)return e;At=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(At=!t.replace,n=t.url):n=location.pathname+location.search;return At===!0?history.pushState(null,"",n):At===!1&&history.replaceState(null,"",n),n}var ji=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,l]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&l=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function mt(e){let[t,n]=kn(Ii,e.url||location.pathname+location.search);e.scope&&(Gt=e.scope);let o=At===!0,s=Kt(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return To(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),Qe(mt.ctx.Provider,{value:s},e.children)}var Wi=Promise.resolve();function Tn(e){let[t,n]=kn(G=>G+1,0),{url:o,query:s,wasPush:a,path:i}=F();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=ve(qs),d=I(!1),u=I(i),m=I(1),h=I(),p=I(),f=I(),$=I(!1),_=I();_.current=!1;let b,S,g;yo(e.children).some(G=>{if(ji(c,G.props.path,g={...G.props,path:c,query:s,params:Object.assign({},l),rest:""}))return b=go(G,g);G.props.default&&(S=go(G,g))});let x=b||S,P=h.current&&h.current.__u&xn&&h.current.__u&Pn,U=h.current&&h.current.__h,Q=Kt(()=>{p.current=h.current,h.current=Qe(qs.Provider,{value:g},x);let G=p.current&&p.current.props.children;return!G||!x||x.type!==G.type||x.props.component!==G.props.component?(m.current++,!0):!1},[o,JSON.stringify(g)]);P?(h.current.__u|=xn,h.current.__u|=Pn):U&&(h.current.__h=!0);let ae=p.current;return p.current=null,this.__c=(G,oe)=>{_.current=!0,p.current=ae,e.onLoadStart&&e.onLoadStart(o),d.current=!0;let he=m.current;G.then(()=>{he===m.current&&(p.current=null,h.current&&(oe.__h&&(h.current.__h=oe.__h),oe.__u&Pn&&(h.current.__u|=Pn),oe.__u&xn&&(h.current.__u|=xn)),Wi.then(n))})},To(()=>{let G=this.__v&&this.__v.__e;if(_.current){!$.current&&!f.current&&(f.current=G);return}!$.current&&f.current&&(f.current!==G&&f.current.remove(),f.current=null),$.current=!0,u.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),u.current=i),e.onLoadEnd&&d.current&&e.onLoadEnd(o),d.current=!1},[i,a,t]),Q?[Qe(Eo,{r:h,key:m.current}),Qe(Eo,{r:p,key:m.current-1})]:Qe(Eo,{r:h,key:m.current})}var xn=32,Pn=128,Eo=({r:e})=>e.current;Tn.Provider=mt;mt.ctx=We({});var qs=We({}),An=e=>Qe(e.component,e),F=()=>ve(mt.ctx);var r=Ss.bind(Qe);var Ro;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Ro="oauth4webapi/v3.8.8");function Dn(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var Re="ERR_INVALID_ARG_VALUE",Le="ERR_INVALID_ARG_TYPE";function se(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Nn=Symbol(),Hi=Symbol(),zi=Symbol(),Ys=Symbol();var Ks=Symbol();var Bi=new TextEncoder,Fi=new TextDecoder;function Lo(e){return typeof e=="string"?Bi.encode(e):Fi.decode(e)}var Mo;Uint8Array.prototype.toBase64?Mo=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):Mo=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var Oo;Uint8Array.fromBase64?Oo=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw se("The input to be decoded is not correctly encoded.",Re,t)}}:Oo=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw se("The input to be decoded is not correctly encoded.",Re,t)}};function Cn(e){return typeof e=="string"?Oo(e):Mo(e)}var Ct=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Ac,Error.captureStackTrace?.(this,this.constructor)}},Do=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function M(e,t,n){return new Do(e,{code:t,cause:n})}function En(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function Zs(e){Dn(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Ro&&!t.has("user-agent")&&t.set("user-agent",Ro),t.has("authorization"))throw se('"options.headers" must not include the "authorization" header name',Re);return t}function Qs(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw se('"options.signal" must return or be an instance of AbortSignal',Le);return t}}function Xs(e){return e.includes("//")?e.replace("//","/"):e}function Ji(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Xs(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function qi(e,t){return e.pathname=Xs(`${e.pathname}/${t}`),e}async function Ki(e,t,n,o){if(!(e instanceof URL))throw se(`"${t}" must be an instance of URL`,Le);ua(e,o?.[Nn]!==!0);let s=n(new URL(e.href)),a=Zs(o?.headers);return a.set("accept","application/json"),(o?.[Ys]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Qs(s,o?.signal)})}async function ea(e,t){return Ki(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":qi(n,".well-known/openid-configuration");break;case"oauth2":Ji(n,".well-known/oauth-authorization-server");break;default:throw se('"options.algorithm" must be "oidc" (default), or "oauth2"',Re)}return n},t)}function Rn(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw se(`${n} must be a number`,Le,s);if(e>0)return;if(t){if(e!==0)throw se(`${n} must be a non-negative number`,Re,s);return}throw se(`${n} must be a positive number`,Re,s)}catch(a){throw o?M(a.message,o,s):a}}function Se(e,t,n,o){try{if(typeof e!="string")throw se(`${t} must be a string`,Le,o);if(e.length===0)throw se(`${t} must not be empty`,Re,o)}catch(s){throw n?M(s.message,n,o):s}}async function ta(e,t){let n=e;if(!(n instanceof URL)&&n!==Vs)throw se('"expectedIssuerIdentifier" must be an instance of URL',Le);if(!Dn(t,Response))throw se('"response" must be an instance of Response',Le);if(t.status!==200)throw M('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',ba,t);Jo(t);let o=await va(t);if(Se(o.issuer,'"response" body "issuer" property',J,{body:o}),n!==Vs&&new URL(o.issuer).href!==n.href)throw M('"response" body "issuer" property does not match the expected value',Mc,{expected:n.href,body:o,attribute:"issuer"});return o}function na(e){Vi(e,"application/json")}function Gi(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return M(n,Ec,e)}function Vi(e,t){if(dc(e)!==t)throw Gi(e,t)}function Ho(){return Cn(crypto.getRandomValues(new Uint8Array(32)))}function oa(){return Ho()}function sa(){return Ho()}function aa(){return Ho()}async function ra(e){return Se(e,"codeVerifier"),Cn(await crypto.subtle.digest("SHA-256",Lo(e)))}function ia(e){let t=e?.[Hi];return typeof t=="number"&&Number.isFinite(t)?t:0}function ca(e){let t=e?.[zi];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function la(){return Math.floor(Date.now()/1e3)}function zo(e){if(typeof e!="object"||e===null)throw se('"as" must be an object',Le);Se(e.issuer,'"as.issuer"')}function Bo(e){if(typeof e!="object"||e===null)throw se('"client" must be an object',Le);Se(e.client_id,'"client.client_id"')}function da(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var Yi=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function ua(e,t){if(t&&e.protocol!=="https:")throw M("only requests to HTTPS are allowed",Rc,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw M("only HTTP and HTTPS requests are allowed",Lc,e)}function Gs(e,t,n,o){let s;if(typeof e!="string"||!(s=Yi(e)))throw M(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?Oc:Dc,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return ua(s,o),s}function Zi(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Gs(e.mtls_endpoint_aliases[t],t,n,o):Gs(e[t],t,n,o)}var No=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Tc,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},Uo=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Cc,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Io=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Pc,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},Ln="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",Qi="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",Xi='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',ec="("+Ln+")\\s*=\\s*"+Xi,tc="("+Ln+")\\s*=\\s*("+Ln+")",nc=new RegExp("^[,\\s]*("+Ln+")"),oc=new RegExp("^[,\\s]*"+ec+"[,\\s]*(.*)"),sc=new RegExp("^[,\\s]*"+tc+"[,\\s]*(.*)"),ac=new RegExp("^("+Qi+")(?:$|[,\\s])(.*)");function rc(e){if(!Dn(e,Response))throw se('"response" must be an instance of Response',Le);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(nc),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;o=c?c[1]:void 0;let d={},u;if(l)for(;o;){let h,p;if(s=o.match(oc)){[,h,p,o]=s,p.includes("\\")&&(p=p.replace(/\\([\s\S])/g,"$1")),d[h.toLowerCase()]=p;continue}if(s=o.match(sc)){[,h,p,o]=s,d[h.toLowerCase()]=p;continue}if(s=o.match(ac)){if(Object.keys(d).length)break;[,u,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:d};u&&(m.token68=u),n.push(m)}if(n.length)return n}async function ic(e){if(e.status>399&&e.status<500){Jo(e),na(e);try{let t=await e.clone().json();if(En(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function cc(e,t,n){if(e.status!==t){mc(e);let o;throw(o=await ic(e))?(await e.body?.cancel(),new No("server responded with an error in the response body",{cause:o,response:e})):M(`"response" is not a conform ${n} response (unexpected HTTP status code)`,ba,e)}}function lc(e){if(!Fo.has(e))throw se('"options.DPoP" is not a valid DPoPHandle',Re)}function dc(e){return e.headers.get("content-type")?.split(";")[0]}async function uc(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[Ys]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Qs(o,i?.signal)})}async function pc(e,t,n,o,s,a){let i=Zi(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Nn]!==!0);s.set("grant_type",o);let c=Zs(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(lc(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await uc(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(l,i),l}var pa=new WeakMap,hc=new WeakMap;function Un(e){if(!e.id_token)return;let t=pa.get(e);if(!t)throw se('"ref" was already garbage collected or did not resolve from the proper sources',Re);return t}async function ha(e,t,n,o,s,a){if(zo(e),Bo(t),!Dn(n,Response))throw se('"response" must be an instance of Response',Le);await cc(n,200,"Token Endpoint"),Jo(n);let i=await va(n);if(Se(i.access_token,'"response" body "access_token" property',J,{body:i}),Se(i.token_type,'"response" body "token_type" property',J,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;Rn(c,!0,'"response" body "expires_in" property',J,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&Se(i.refresh_token,'"response" body "refresh_token" property',J,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw M('"response" body "scope" property must be a string',J,{body:i});if(i.id_token!==void 0){Se(i.id_token,'"response" body "id_token" property',J,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Rn(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:l,jwt:d}=await wc(e,t,i.id_token,c,s);Sc(t,l),vc(l),hc.set(n,d),pa.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new Ct("unsupported `token_type` value",{cause:{body:i}});return i}function mc(e){let t;if(t=rc(e))throw new Io("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function fc(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw M('unexpected JWT "aud" (audience) claim value',Et,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw M('unexpected JWT "aud" (audience) claim value',Et,{expected:e,claims:t.claims,claim:"aud"});return t}function $c(e,t){let n=e[Wc]?.(t)??e.issuer;if(t.claims.iss!==n)throw M('unexpected JWT "iss" (issuer) claim value',Et,{expected:n,claims:t.claims,claim:"iss"});return t}var Fo=new WeakSet;function _c(e){return Fo.add(e),e}var gc=Symbol();async function ma(e,t,n,o,s,a,i){if(zo(e),Bo(t),!Fo.has(o))throw se('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',Re);Se(s,'"redirectUri"');let c=ft(o,"code");if(!c)throw M('no authorization code in "callbackParameters"',J);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",s),l.set("code",c),a!==gc&&(Se(a,'"codeVerifier"'),l.set("code_verifier",a)),pc(e,t,n,"authorization_code",l,i)}var fa={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function yc(e,t){for(let n of e)if(t.claims[n]===void 0)throw M(`JWT "${n}" (${fa[n]}) claim missing`,J,{claims:t.claims});return t}function bc(e,t){if(typeof t.claims[e]!="string")throw M(`unexpected JWT "${e}" (${fa[e]}) claim type`,J,{claims:t.claims});return t}function wc(e,t,n,o,s){return Nc(n,Uc.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),ia(t),ca(t),s).then(yc.bind(void 0,["aud","exp","iat","iss","sub",...o])).then($c.bind(void 0,e)).then(fc.bind(void 0,t.client_id)).then(bc.bind(void 0,"sub"))}function $a(e,t){if(t===On)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?On:(Rn(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function vc(e){e.auth_time!==void 0&&Rn(e.auth_time,!0,'ID Token "auth_time" (authentication time)',J,{claims:e})}function _a(e,t,n){if(n===On)return;let o=la()+ia(e),s=ca(e);if(t.auth_time+n<o-s)throw M("too much time has elapsed since the last End-User authentication",Wo,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function ga(e,t){let n=t===Mn?void 0:t;if(e.nonce!==n)throw M('unexpected ID Token "nonce" claim value',Et,{expected:n,claims:e,claim:"nonce"})}function Sc(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw M('ID Token "aud" (audience) claim includes additional untrusted audiences',Et,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw M('unexpected ID Token "azp" (authorized party) claim value',Et,{expected:e.client_id,claims:t,claim:"azp"})}}var Mn=Symbol(),On=Symbol();async function ya(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?kc(e,t,n,o.expectedNonce,o.maxAge,o[Ks],o.recognizedTokenTypes):xc(e,t,n,o?.maxAge,o?.[Ks],o?.recognizedTokenTypes)}async function kc(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=Mn;break;case Mn:break;default:Se(o,'"expectedNonce" argument'),c.push("nonce")}s=$a(t,s),s!==On&&c.push("auth_time");let l=await ha(e,t,n,c,a,i);Se(l.id_token,'"response" body "id_token" property',J,{body:l});let d=Un(l);return _a(t,d,s),ga(d,o),l}async function xc(e,t,n,o,s,a){let i=await ha(e,t,n,void 0,s,a),c=Un(i);return c&&(_a(t,c,$a(t,o)),ga(c,Mn)),i}var Pc="OAUTH_WWW_AUTHENTICATE_CHALLENGE",Tc="OAUTH_RESPONSE_BODY_ERROR",Ac="OAUTH_UNSUPPORTED_OPERATION",Cc="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var jo="OAUTH_PARSE_ERROR",J="OAUTH_INVALID_RESPONSE";var Ec="OAUTH_RESPONSE_IS_NOT_JSON",ba="OAUTH_RESPONSE_IS_NOT_CONFORM",Rc="OAUTH_HTTP_REQUEST_FORBIDDEN",Lc="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Wo="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",Et="OAUTH_JWT_CLAIM_COMPARISON_FAILED",Mc="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var Oc="OAUTH_MISSING_SERVER_METADATA",Dc="OAUTH_INVALID_SERVER_METADATA";function Jo(e){if(e.bodyUsed)throw se('"response" body has been used already',Re)}async function Nc(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new Ct("JWE decryption is not configured",{cause:e});if(c!==3)throw M("Invalid JWT",J,e);let l;try{l=JSON.parse(Lo(Cn(a)))}catch(m){throw M("failed to parse JWT Header body as base64url encoded JSON",jo,m)}if(!En(l))throw M("JWT Header must be a top level object",J,e);if(t(l),l.crit!==void 0)throw new Ct('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let d;try{d=JSON.parse(Lo(Cn(i)))}catch(m){throw M("failed to parse JWT Payload body as base64url encoded JSON",jo,m)}if(!En(d))throw M("JWT Payload must be a top level object",J,e);let u=la()+n;if(d.exp!==void 0){if(typeof d.exp!="number")throw M('unexpected JWT "exp" (expiration time) claim type',J,{claims:d});if(d.exp<=u-o)throw M('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Wo,{claims:d,now:u,tolerance:o,claim:"exp"})}if(d.iat!==void 0&&typeof d.iat!="number")throw M('unexpected JWT "iat" (issued at) claim type',J,{claims:d});if(d.iss!==void 0&&typeof d.iss!="string")throw M('unexpected JWT "iss" (issuer) claim type',J,{claims:d});if(d.nbf!==void 0){if(typeof d.nbf!="number")throw M('unexpected JWT "nbf" (not before) claim type',J,{claims:d});if(d.nbf>u+o)throw M('unexpected JWT "nbf" (not before) claim value',Wo,{claims:d,now:u,tolerance:o,claim:"nbf"})}if(d.aud!==void 0&&typeof d.aud!="string"&&!Array.isArray(d.aud))throw M('unexpected JWT "aud" (audience) claim type',J,{claims:d});return{header:l,claims:d,jwt:e}}function Uc(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw M('unexpected JWT "alg" header parameter',J,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw M('unexpected JWT "alg" header parameter',J,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw M('unexpected JWT "alg" header parameter',J,{header:o,expected:n,reason:"default value"});return}throw M('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function ft(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw M(`"${t}" parameter must be provided only once`,J);return n}var Ic=Symbol(),jc=Symbol();function wa(e,t,n,o){if(zo(e),Bo(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw se('"parameters" must be an instance of URLSearchParams, or URL',Le);if(ft(n,"response"))throw M('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',J,{parameters:n});let s=ft(n,"iss"),a=ft(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw M('response parameter "iss" (issuer) missing',J,{parameters:n});if(s&&s!==e.issuer)throw M('unexpected "iss" (issuer) response parameter value',J,{expected:e.issuer,parameters:n});switch(o){case void 0:case jc:if(a!==void 0)throw M('unexpected "state" response parameter encountered',J,{expected:void 0,parameters:n});break;case Ic:break;default:if(Se(o,'"expectedState" argument'),a!==o)throw M(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',J,{expected:o,parameters:n})}if(ft(n,"error"))throw new Uo("authorization response from the server is an error",{cause:n});let c=ft(n,"id_token"),l=ft(n,"token");if(c!==void 0||l!==void 0)throw new Ct("implicit and hybrid flows are not supported");return _c(new URLSearchParams(n))}async function va(e,t=na){let n;try{n=await e.json()}catch(o){throw t(e),M('failed to parse "response" body as JSON',jo,o)}if(!En(n))throw M('"response" body must be a top level object',J,{body:n});return n}var Vs=Symbol(),Wc=Symbol();var Yt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",Vt={client_id:Yt("client")},Sa=`${location.origin}/signed-in`,Ko="sign-in",$t=null,Go=null,qo,ka=null,Vo=new Set,_t=()=>$t,V=()=>ka;function xa(e){return Vo.add(e),()=>{Vo.delete(e)}}function Pa(){if($t){$t=null;for(let e of Vo)e()}}function Ta(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(Yt("issuer")).hostname);return{[Nn]:e}}async function Yo(){if(!qo){let e=new URL(Yt("issuer"));qo=await ta(e,await ea(e,Ta()))}return qo}async function gt(){let{authorization_endpoint:e}=await Yo();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:oa(),state:sa(),nonce:aa(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(Ko,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...Vt,response_type:"code",redirect_uri:Sa,scope:Yt("scope"),audience:Yt("audience"),state:t.state,nonce:t.nonce,code_challenge:await ra(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function zc(){let e=JSON.parse(sessionStorage.getItem(Ko)??"null");if(sessionStorage.removeItem(Ko),!e)return gt();let t=await Yo(),n=wa(t,Vt,new URL(location.href),e.state),o=await ma(t,Vt,da(),n,Sa,e.verifier,Ta()),s=await ya(t,Vt,o,{expectedNonce:e.nonce,requireIdToken:!0});$t=s.access_token,Go=s.id_token??null,ka=Bc(Un(s),$t),history.replaceState(null,"",e.place)}function Bc(e,t){let n=Fc(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function Fc(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function Aa(){return location.pathname==="/signed-in"?await zc():await gt(),$t!==null}async function Ca(){let{end_session_endpoint:e}=await Yo(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",Vt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),Go&&t.searchParams.set("id_token_hint",Go)),$t=null,sessionStorage.clear(),location.assign(t)}var ge=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function C(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${_t()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ge({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=Jc(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&Pa(),new ge(c?.detail?c:{status:a.status,...Ea(a.status)})}function Jc(e){try{return JSON.parse(e)}catch{return null}}function Ea(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Te(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var W=e=>`/properties/${encodeURIComponent(e)}`,D=async e=>(await e).data,yt=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function Me(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var Rt=async()=>(await D(C("GET","/pms"))).items,In=()=>Me(e=>D(C("GET",`/properties${Te({limit:200,cursor:e})}`))),ye=e=>yt(C("GET",`${W(e)}/integration`)),Ra=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/pms`,{body:{pms:t},etag:n})),jn=e=>Me(t=>D(C("GET",`/credentials${Te({pms:e,limit:200,cursor:t})}`))),La=e=>D(C("POST","/credentials",{body:e})),Ma=(e,t)=>D(C("PUT",`/credentials/${e}`,{body:t})),Oa=e=>D(C("POST",`/credentials/${e}/verification`,{body:{}})),Da=e=>D(C("DELETE",`/credentials/${e}`)),Na=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Ua=async e=>(await D(C("GET",`${W(e)}/integration/pms-properties`))).items,Ia=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),ja=async e=>(await D(C("GET",`${W(e)}/integration/lease-statuses`))).items,Wa=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),Zo=(e,t={})=>D(C("GET",`${W(e)}/integration/preview${Te(t)}`)),Ha=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/activation`,{body:t,etag:n})),za=(e,t,n)=>yt(C("PUT",`${W(e)}/integration/settings`,{body:t,etag:n})),Ba=(e,t)=>D(C("POST",`${W(e)}/integration/settings/preview`,{body:t})),Fa=(e,t)=>D(C("DELETE",`${W(e)}/integration`,{etag:t})),Ja=e=>D(C("GET",`/rollouts/suggestions${Te({model:e})}`)),qa=e=>D(C("POST","/rollouts",{body:e})),Ka=(e={})=>D(C("GET",`/rollouts${Te(e)}`)),Qo=e=>D(C("GET",`/rollouts/${encodeURIComponent(e)}`)),Ga=e=>D(C("POST",`/rollouts/${e}/continuation`,{body:{}})),Va=(e,t)=>D(C("POST",`/rollouts/${e}/activation`,{body:{which:t}})),Ya=e=>D(C("GET",`${W(e)}/attention`)),Wn=(e,t)=>D(C("GET",`${W(e)}/people${Te(t)}`)),Za=(e,t)=>D(C("GET",`${W(e)}/people/${encodeURIComponent(t)}`)),Qa=(e,t,n)=>D(C("PUT",`${W(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Xa=(e,t)=>D(C("GET",`${W(e)}/explanations${Te(t)}`)),Hn=async e=>(await D(C("GET",`${W(e)}/units`))).units,er=async e=>(await D(C("GET",`${W(e)}/keys`))).keys,tr=async e=>(await D(C("GET",`${W(e)}/unit-mapping`))).items,Xo=async(e,t)=>(await D(C("PUT",`${W(e)}/unit-mapping`,{body:{items:t}}))).items,nr=async e=>(await D(C("GET",`${W(e)}/access-suggestions`))).items,or=(e,t)=>D(C("POST",`${W(e)}/access-suggestions/decision`,{body:t})),sr=e=>D(C("POST",`${W(e)}/syncs`,{body:{}})),zn=(e,t={})=>D(C("GET",`${W(e)}/syncs${Te(t)}`)),Zt=(e,t,n={})=>D(C("GET",`${W(e)}/syncs/${encodeURIComponent(t)}${Te(n)}`)),ar=(e,t,n)=>D(C("POST",`${W(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),rr=(e,t)=>D(C("DELETE",`${W(e)}/syncs/${t}/approval`)),ir=(e,t)=>D(C("POST",`${W(e)}/syncs/${t}/undo`,{body:{}})),Qt=(e,t,n={})=>D(C("GET",`${W(e)}/alerts${Te({kind:t,...n})}`)),cr=(e,t,n)=>D(C("POST",`${W(e)}/alerts/${t}/resolution`,{body:n})),Bn=(e,t)=>D(C("POST",`${W(e)}/alerts/resolutions`,{body:t})),lr=(e,t={})=>D(C("GET",`${W(e)}/audit${Te(t)}`)),dr=(e={})=>D(C("GET",`/audit${Te(e)}`));async function ur(e){let t={authorization:`Bearer ${_t()??""}`},n="",o="";do{let s=o?`?cursor=${encodeURIComponent(o)}`:"",a=await fetch(`/v1${W(e)}/audit.csv${s}`,{headers:t});if(!a.ok)throw new ge({status:a.status,...Ea(a.status)});let i=await a.text();n+=n?i.slice(i.indexOf(`
`)+1):i,o=a.headers.get("next-cursor")}while(o);return n}function pr(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function E(e,t,{keep:n=!1}={}){let[o,s]=v({data:null,problem:null,loading:!0}),[a,i]=v(0),c=I(null);N(()=>{let u=!0,m=n||c.current?.every((h,p)=>h===t[p]);return s(h=>({data:m?h.data:null,problem:null,loading:!0})),c.current=t,e().then(h=>u&&s({data:h,problem:null,loading:!1}),h=>u&&s(p=>({...p,problem:mr(h),loading:!1}))),()=>{u=!1}},[...t,a]);let l=_e(()=>i(u=>u+1),[]),d=_e(u=>s({data:u,problem:null,loading:!1}),[]);return{...o,reload:l,replace:d}}function mr(e){return e instanceof ge?e:(console.error(e),new ge({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function Ae(e,t){let n=E(async()=>{let d=await e();for(;!d.items.length&&d.next_cursor;)d=await e(d.next_cursor);return d},t),[o,s]=v({items:[]}),[a,i]=v(!1);N(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let d=await e(o.cursor).catch(()=>null);if(i(!1),!d)return n.reload();s({items:[...o.items,...d.items],cursor:d.next_cursor})},l=async()=>{o.cursor&&s({items:[...o.items,...await Me(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:l}}function Fn(e,t){let n=JSON.stringify(t),[o,s]=v({key:n,cursors:[]}),a=o.key===n?o.cursors:[],i=E(async()=>({...await e(a.at(-1)),number:a.length}),[n,a.at(-1)],{keep:!0}),{items:c=null,next_cursor:l,total:d=null,number:u=0}=i.data??{};return{...i,data:c,total:d,number:u,next:l?()=>s({key:n,cursors:[...a,l]}):null,back:a.length?()=>s({key:n,cursors:a.slice(0,-1)}):null}}function j(e){let[t,n]=v({busy:!1,problem:null}),o=I(!1),s=I(e);s.current=e;let a=_e(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let l=await s.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:mr(l)});return}finally{o.current=!1}}},[]),i=_e(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function Lt(e,t){let n=`draft ${e}`,[o,s]=v(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=_e(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=_e(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var hr=e=>e.status==="queued"||e.status==="running",qc=e=>new Promise(t=>setTimeout(t,e));function Mt(e,t,n=null){let[o,s]=v(null),[a,i]=v(n),c=I(t);c.current=t,N(()=>{if(n)return;let d=!0;return(async()=>{let u=(await zn(e,{limit:1})).items[0];d&&u&&hr(u)&&i(u.sync_id)})().catch(()=>{}),()=>{d=!1}},[e]),N(()=>{let d=!0;return(async()=>{for(let u=1e3;a&&d;u=Math.min(u*1.1,5e3)){let m=await Zt(e,a,{limit:1}).catch(()=>null);if(!d||!_t())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!hr(m)){i(null),c.current();return}await qc(u)}})(),()=>{d=!1}},[e,a]);let l=j(async()=>{s(null);let{sync_id:d}=await sr(e);pr("The sync was asked for."),i(d)});return{sync:o,running:a!==null,start:l,follow:i,forget:()=>s(null)}}var ee=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,te={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},He={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},es={waiting:{name:"Waiting",kind:""},ready:{name:"Ready",kind:"accent"},held:{name:"Would be held",kind:"warn"},turning_on:{name:"Turning on",kind:"accent"},on:{name:"On",kind:"good"},refused:{name:"Went no further",kind:"bad"}},ie={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},Jn={unmanaged:{name:"By hand"},granted:{name:"Granted"},ended:{name:"Ended"}},$r={past_with_access:"Past, still with access",open_alert:"With an open alert",no_unit:"Without a unit",added_by_hand:"Added by hand"},_r={last_name:"Last name",unit:"Unit",move_in:"Move-in",lease_end:"Lease end"},bt=e=>Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n])),rt={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},Ot={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},Kc={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",until:"Last day"},Oe=e=>ee(Kc,e)??br(e),qn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},ze={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},records_set_aside:{name:"Records Set Aside",why:"Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},ke={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},gr="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",ts={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},fr={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}},Gc={created:"To be created",linked:"To be linked",updated:"To be updated",alerted:"To be flagged"};function Dt(e,t=!1){let[n,o]=e.split(":"),s=t&&ee(Gc,e);if(s)return{name:s,why:ee(fr,e)?.why??""};let a=n==="alerted"?ee(ze,o):void 0;return a?{name:`Flagged: ${a.name}`,why:a.why}:ee(fr,e)??{name:br(e),why:""}}var De={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},yr={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},ns={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync",rollout_begun:"Began a roll-out",rolled_out:"Set up like another property"},Kn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function tt({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${Z(e)} ${o(e,"moves","move")} out`),t&&s.push(`${Z(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var k=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,Z=e=>k(e,"person","people"),wt=e=>k(e,"resident");function vt(e){let[,t,n,o]=(e??"").replaceAll(/[\s().-]/g,"").match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/)??[];return t?`(${t}) ${n}-${o}`:e}var os=(e,t)=>me(/^[a-z]/.test(t)?`${e} ${t}`:t),me=e=>`${Gn(e)}${/[.!?]$/.test(e)?"":"."}`,Gn=e=>e.charAt(0).toUpperCase()+e.slice(1),br=e=>Gn(e.replaceAll(/[_:]/g," ")),ce=e=>e==null||e===""?"\u2014":e;var St=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),wr=(e,t)=>St(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function Xt(e,t,n){let o=St(t,{dateStyle:"short"}),s=new Date(e),a=St(t,{hour:"numeric",minute:"2-digit",timeZoneName:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=St(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${St(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function en(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return k(t,"minute");let n=Math.floor(t/60);return n<48?k(n,"hour"):k(Math.floor(n/24),"day")}function vr(e){let t=Math.max(0,Math.floor(e/1e3));return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function ss(e,t,n=0){let o=Object.fromEntries(St(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var Nt=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>Xt(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,fe),fe=e=>e?St("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Vc={people:"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-1.5A5.5 5.5 0 0 1 7.5 14h3A5.5 5.5 0 0 1 16 19.5V21M16 3.5a4 4 0 0 1 0 7M18.5 14.5A5.5 5.5 0 0 1 22 19.5V21",alerts:"M12 8v5M12 16.5v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",access:"M15.5 3.5a5 5 0 1 1-4.3 7.6L4 18.3V21h3l1-1v-2h2v-2h2l1.7-1.7M16.5 7.6v.1",integrations:"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3",search:"M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20.5 20.5 16 16",bell:"M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0",down:"m6 9.5 6 6 6-6"},it=({name:e})=>r`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${Vc[e]} /></svg>`;var Sr=document.querySelector('meta[name="support-email"]')?.getAttribute("content")??"";function be({about:e="Help with the console",request:t,children:n="Stuck? Write to"}){let o=[t&&`Request: ${t}`,`Page: ${location.origin}${location.pathname}`,"",""].filter(a=>a!=null),s=`mailto:${Sr}?subject=${encodeURIComponent(`${e}${t?` (request ${t})`:""}`)}&body=${encodeURIComponent(o.join(`
`))}`;return r`<span class="hint">${n} <a href=${s}>${Sr}</a>${t&&r`<span>, request <code>${t}</code></span>`}.</span>`}var kr=!0;function q({title:e,lead:t,actions:n,children:o}){let s=I(null),{path:a}=F();return N(()=>{document.title=`${e} \xB7 Door`},[e]),N(()=>{kr||s.current?.focus({preventScroll:!0}),kr=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var Be=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),L=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,B=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function Yc({pointer:e,detail:t}){let n=e.split("/").filter(o=>o&&!/^\d+$/.test(o)).pop()??"";return Be(os(Oe(n.replace(/^\?/,"")),t))}function z({problem:e,retry:t,title:n}){return e?r`
    <${B} kind="bad" alert title=${n??e.title}>
      ${e.errors.length?e.errors.map(o=>r`<p>${Yc(o)}</p>`):r`<p>${Be(me(e.message))}</p>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<${be} about=${e.title} request=${e.requestId} />`}
        </div>`}
    <//>`:null}var as=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,K=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,rs=()=>r`
  <div class="card">
    <${K} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function T({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${z} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${rs} />`:e.problem?r`<${z} problem=${e.problem} retry=${e.reload} />`:r`<${as} lines=${t} />`}function y({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var Vn=({credential:e})=>r`
  <${L} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${L} kind="warn">Expires soon<//>`}`,xr=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${fe(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,tn=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function O({at:e,zone:t,never:n="never",as:o}){return e?r`<time datetime=${e} title=${wr(e,t)}>${o??Xt(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ne({label:e,help:t,wrong:n,optional:o,...s}){let a=et(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${Be(os(e,n))}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?Be(t):t}</span>`}
    </div>`}function ue({label:e,value:t,onSearch:n}){let o=I(0);return r`
    <span class="search"><${it} name="search" />
      <input type="search" class="input" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} /></span>`}var Fe=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${y} busy=${t} onClick=${n}>Show more<//></div>`:null;function we({of:{number:e,total:t,loading:n,next:o,back:s,data:a},size:i,what:c}){let l=e*i,d=I(null),u=m=>{m(),d.current?.parentElement?.scrollIntoView({block:"start"})};return!a?.length||!o&&!s?null:r`
    <nav class="row between pager no-print" aria-label="Pages of ${c}" ref=${d}>
      <span class="hint" role="status">${n?"Loading\u2026":`${(l+1).toLocaleString("en-US")}\u2013${(l+a.length).toLocaleString("en-US")}${t===null?"":` of ${t.toLocaleString("en-US")}`}`}</span>
      <div class="row">
        <${y} kind="small" disabled=${!s} onClick=${()=>s&&u(s)}>Previous<//>
        <${y} kind="small" disabled=${!o} onClick=${()=>o&&u(o)}>Next<//>
      </div>
    </nav>`}function Je(e,t){let[n,o]=v(0),s=Math.max(0,Math.ceil(e.length/t)-1),a=Math.min(n,s);return{data:e.slice(a*t,(a+1)*t),total:e.length,number:a,loading:!1,next:a<s?()=>o(a+1):null,back:a>0?()=>o(a-1):null,first:()=>o(0)}}var le=({label:e,value:t,options:n,onChoose:o,kind:s=""})=>r`
  <label class="choose ${s}"><span class="label">${e}</span>
    <select class="input" value=${t} onChange=${a=>o(a.currentTarget.value)}>
      ${Object.entries(n).map(([a,i])=>r`<option value=${a}>${i}</option>`)}
    </select>
  </label>`;function nn({label:e,kind:t="",children:n}){let o=I(null);return N(()=>{let a=i=>{let c=o.current?.contains(i.target),l=i.target.closest?.(".menu > div");o.current&&(!c||l)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function pe(){let[e,t]=v(null);return[e,_e(n=>t(n===null?null:{text:n}),[])]}function de({of:e}){let t=I(null);return N(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var is=We({names:{},zone:"UTC",want:()=>{}}),kt=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Ue(){let{names:e,want:t}=ve(is);return N(t,[]),e}var Yn=()=>ve(is).zone;function Pr({property:e,zone:t,children:n}){let[o,s]=v(!1),a=E(async()=>{let c=o?await Hn(e):[];return Object.fromEntries(c.map(l=>[l.unit_id,l.name]))},[e,o]),i=_e(()=>s(!0),[]);return r`<${is.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var Zc={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},Zn=50;function Tr({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([nr(n),ye(n)]),i=s.some(({kind:l})=>l==="revoke")?await Me(l=>Qt(n,"still_has_access",{limit:200,cursor:l})):[],c=new Map(i.flatMap(({person:l,ends_at:d})=>l&&d?[[l.person_id,d]]:[]));return{suggestions:s,card:a,ends:c}},[n]);return r`
    <${q} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${o} lines=${8}>${s=>r`<${Qc} ...${s} property=${e} reload=${()=>{o.reload(),t()}} />`}<//>
    <//>`}function Qc({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=v([]),[c,l]=pe(),d=Ue(),u=V()?.canManage??!1,m=[...e].sort((g,x)=>+!g.suggestion_id-+!x.suggestion_id),h=m.flatMap(g=>g.suggestion_id??[]),p=a.filter(g=>h.includes(g)),f=j(async(g,x)=>{let{decided:P,gone:U}=await or(o.property_id,{action:g,suggestion_ids:x}),Q=g==="reject"&&x.some(G=>e.some(oe=>oe.suggestion_id===G&&n.has(oe.person_id)));l(`${g==="approve"?"Updated access for":"Discarded the suggestion for"} ${k(P.length,"person","people")}.${U.length?` ${U.length} had changed in the meantime; look again.`:""}${Q?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),$=g=>i(p.includes(g)?p.filter(x=>x!==g):[...p,g]),_=Je(m,Zn),b=_.data.flatMap(g=>g.suggestion_id??[]),S=b.length>0&&b.every(g=>p.includes(g));return e.length?r`
    <${de} of=${c} />
    <${z} problem=${f.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${u&&r`<input type="checkbox" aria-label="Select the ${b.length} on this page" checked=${S} onChange=${()=>i(S?[]:b)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${_.data.map(g=>{let x=g.suggestion_id,{name:P,kind:U}=yr[g.kind],Q=[g.unit_id&&(d[g.unit_id]??g.unit_id),...g.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${g.person_id}>
                <td>${x&&u&&r`<input type="checkbox" aria-label="${P}: ${g.name}" checked=${p.includes(x)}
                  disabled=${!p.includes(x)&&p.length>=Zn} onChange=${()=>$(x)} />`}</td>
                <td><${L} kind=${U}>${P}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${g.person_id}">${g.name}</a></th>
                <td data-label="To">${Q}</td>
                <td>${n.has(g.person_id)?r`They moved out. Access ends by itself <${O} at=${n.get(g.person_id)} zone=${o.time_zone} />.`:Zc[g.kind]??g.reason}</td>
                <td data-label=${g.since?"Since":void 0}><${O} at=${g.since} zone=${o.time_zone} never="" /></td>
                <td>${x&&u&&r`<${y} kind="small plain" aria-label="Discard: ${g.name}" onClick=${()=>f.run("reject",[x])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
      <${we} of=${_} size=${Zn} what="suggestions" />
    </div>
    ${u&&r`
      <div class="row between">
        <span class="hint" role="status">${k(p.length,"suggestion")} selected; at most ${Zn} at once.</span>
        <${y} kind="primary" busy=${f.busy} disabled=${!p.length} onClick=${()=>f.run("approve",p)}>Update Access<//>
      </div>`}`:r`
      <${de} of=${c} />
      <div class="card"><${K} title="Nothing to review">
        <p>Automated Access is: ${De[t.automated_access].name}. ${De[t.automated_access].means}</p>
        ${u&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}var on=5,Xc={...te,...bt(De),...bt(ie),...bt(ke),...bt(ze),true:"On",false:"Off"},cs=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),Ar=e=>e==null||Array.isArray(e)&&!e.length;function Ut(e,t){if(Ar(e))return"none";if(Array.isArray(e)){let n=e.length-on;return e.slice(0,on).map(o=>Ut(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return cs(e)?Object.entries(e).map(([o,s])=>`${Oe(o)} ${Ut(s,t)}`).join(", "):ee(t,String(e))??ee(Xc,String(e))??String(e)}function el(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:Oe(o),from:e?.[o],to:t?.[o]}))}function tl(e,t){return(cs(e)||cs(t)?el(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>Ut(o,{})!==Ut(s,{}))}var Cr=({before:e,after:t,names:n={}})=>tl(e,t).map(({name:o,from:s,to:a})=>r`
  <${tn} name=${o} from=${Ar(s)?null:Ut(s,n)} to=${Ut(a,n)} />`);function Er({before:e,after:t}){let n=Ue(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>kt(i)===kt(a)));return r`
    ${t.slice(0,on).map(a=>r`
      <${tn} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>on&&r`<div class="hint">And ${t.length-on} more</div>`}`}function nl({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${Er} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return k(n.length,"suggestion");default:return r`<${Cr} before=${t} after=${n} names=${o} />`}}function ol({entry:{subject:e},property:t,names:n}){if(!e)return null;let o=`/properties/${t}`;return t&&e.startsWith("person_")?r`<a href="${o}/people/${e}">The person</a>`:t&&e.startsWith("sync_")?r`<a href="${o}/syncs/${e}">The sync</a>`:e.startsWith("rollout_")&&V()?.role==="portfolio_manager"?r`<a href="/rollouts/${e}">The roll-out</a>`:ee(n,e)??r`<span class="hint">${e}</span>`}var Qn=({entries:e,zone:t,filtered:n,property:o,names:s={}})=>e.length?r`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${e.map(a=>r`
          <tr key=${a.audit_id}>
            <td><${O} at=${a.at} zone=${t} /></td>
            <th scope="row" class="long">${a.actor_name??a.actor} <div class="hint">${a.actor_name&&r`${a.actor}, `}${Kn[a.role]}</div></th>
            <td>${ns[a.action]}</td>
            <td><${ol} entry=${a} property=${o} names=${s} /></td>
            <td>${nl(a,s)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`:r`<div class="card"><${K} title=${n?"Nothing fits":"Nothing was decided yet"} /></div>`,Xn=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${ue} label="Search by who, what or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${le} label="What" value=${e.action} options=${{"":"Everything",...ns}} onChoose=${n=>t({action:n})} />
    ${[["from","From"],["to","Until"]].map(([n,o])=>r`
      <label class="choose"><span class="label">${o}</span>
        <input class="input" type="date" value=${e[n]} onChange=${s=>t({[n]:s.currentTarget.value})} /></label>`)}
  </div>`;function Rr(){let{query:e,route:t}=F(),{q:n="",action:o="",from:s="",to:a=""}=e,i={q:n,action:o,from:s,to:a},c=d=>{let u=new URLSearchParams(Object.entries({...i,...d}).filter(([,m])=>m));t(`/activity${u.size?`?${u}`:""}`,!0)},l=Ae(d=>dr({...i,cursor:d}),Object.values(i));return r`
    <${q} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials and roll-outs, the newest first. What is decided about a property is under its settings.">
      <${Xn} which=${i} change=${c} />
      <${T} of=${l} lines=${8}>${d=>r`
        <${Qn} entries=${d} zone="UTC" filtered=${!!(n||o||s||a)} />`}<//>
      <${Fe} more=${l.more} busy=${l.busy} onMore=${l.goOn} />
    <//>`}function sl(e){let t=String(e??""),n=/^[=+\-@\t\r]/.test(t)?`'${t}`:t;return/[",\r\n]/.test(n)?`"${n.replaceAll('"','""')}"`:n}var ct=(e,t)=>[e,...t].map(n=>`${n.map(sl).join(",")}\r
`).join("");function Lr(e){let t=e.replace(/^\uFEFF/,""),n=/[,;\t]/.exec(t.split(/\r?\n/,1)[0].replaceAll(/"[^"]*"/g,""))?.[0]??",",o=[[]];for(let[,s,a,i]of t.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^"${n}\\r\\n]*))(${n}|\\r?\\n|$)`,"g"))){if(o[o.length-1].push((s?.replaceAll('""','"')??a).replace(/^'(?=[=+\-@\t\r])/,"")),!i)break;i!==n&&o.push([])}return o.filter(s=>s.some(a=>a.trim()))}function qe(e,t){let n=URL.createObjectURL(new Blob([t],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}var Mr=We({attention:null,problem:null,reload:()=>{}}),Ie=()=>ve(Mr);function Or({property:e,children:t}){let n=E(async()=>e?{property:e,...await Ya(e)}:null,[e]),o=n.data?.property===e?n.data:null;return r`<${Mr.Provider} value=${{attention:o,problem:n.problem,reload:n.reload}}>${t}<//>`}var It=({alerts:e},t)=>e.find(n=>n.kind===t)?.count??0,xt=({alerts:e})=>e.filter(({kind:t})=>t!=="unmapped_unit").reduce((t,{count:n})=>t+n,0);function Dr(e,t){let n=It(e,"still_has_access"),o=It(e,"credential_failing"),s=xt(e)-n-o,a=It(e,"unmapped_unit"),{suggestions:i,held_sync_id:c}=e;return[{n,what:`${Z(n)} moved out and still ${n===1?"has":"have"} access`,href:`${t}/alerts#still_has_access`,kind:"bad"},{n:o,what:"The PMS refuses the credential",href:`${t}/integrations/settings/pms`,kind:"bad"},{n:+!!c,what:"A sync waits for your decision",href:`${t}/syncs/${c}`,kind:"warn"},{n:s,what:k(s,"alert"),href:`${t}/alerts`,kind:"warn"},{n:i,what:`${k(i,"change")} of access to review`,href:`${t}/access`,kind:"accent"},{n:+(a>0),what:`${k(a,"unit")} to map`,href:`${t}/integrations/settings/units?show=unmapped`,kind:""}].filter(({n:l})=>l>0)}function Ke({title:e,onClose:t,children:n}){let o=I(null),s=et();return N(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function xe({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${Ke} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${z} problem=${s.problem} />
      <div class="row end">
        <${y} onClick=${i}>Cancel<//>
        <${y} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var al=7,rl=5,sn=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function an(e,t=e.length){let n=e.slice(0,rl);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function ls({kind:e,one:t,all:n=1,names:o=[],action:s,property:a,decide:i,onClose:c}){let{name:l,does:d,danger:u}=ke[s],m=e==="still_has_access"&&s==="keep",[h,p]=v(""),[f,$]=v(()=>ss(a.time_zone,new Date,al)),[_,b]=v(m?null:{action:s}),S=t&&[t.alert_id],g=E(async()=>_&&Bn(a.property_id,{..._,kind:e,alert_ids:S,dry_run:!0}),[_]),x=j(async()=>_&&g.data&&i(_,g.data)),P=x.problem?.code==="other_plan",U=()=>{x.clear(),g.reload()},Q=()=>{x.clear(),b(null)},ae=t?sn(t):`all ${n.toLocaleString("en-US")}`,[G,oe]=v(!1),he=R=>{R.preventDefault(),oe(!h.trim()),h.trim()&&f?b({action:s,reason:h.trim(),until:f}):document.querySelector("dialog input")?.focus()},w=R=>R.currentTarget.value;return r`
    <${Ke} title="${l}: ${ae}?" onClose=${c}>
      <p>${m?gr:d}</p>
      ${o.length>0&&r`<p class="hint">${an(o,n)}</p>`}
      ${m&&!_?r`
          <form class="stack" onSubmit=${he} novalidate>
            <${Ne} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${h} wrong=${G&&!h.trim()?"Say why they keep access.":void 0} onInput=${R=>p(w(R))} />
            <${Ne} label="Last day with access" type="date" min=${ss(a.time_zone,new Date)} value=${f} onInput=${R=>$(w(R))} />
            <div class="row end"><${y} onClick=${c}>Cancel<//><${y} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${T} of=${g} lines=${3}>${R=>r`<${il} of=${R} how=${_} one=${!!t} />`}<//>
          <${z} problem=${x.problem} />
          ${P&&r`<div><${y} onClick=${U}>Look again<//></div>`}
          <div class="row end">
            ${m?r`<${y} onClick=${Q}>Back<//>`:r`<${y} onClick=${c}>Cancel<//>`}
            <${y} kind=${u?"danger primary":"primary"} busy=${x.busy} disabled=${P||!g.data?.decided.length} onClick=${x.run}>${l}<//>
          </div>`}
    <//>`}function il({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=I(null);return N(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${fe(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${k(e.length,"alert")}</li>`}
      <li>Changes ${Z(n)}</li>
      ${s>0&&r`<li>${Z(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${Z(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${k(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function Ir({property:e,refresh:t}){let{attention:n,problem:o,reload:s}=Ie(),[a,i]=pe(),[c,l]=v(0),d=f=>{i(f),l(c+1),t()},u=n?.alerts??[],m=j(async()=>{let f=await Promise.all(u.filter(({kind:$})=>$!=="credential_failing").map(({kind:$})=>Me(_=>Qt(e.property_id,$,{limit:200,cursor:_}))));qe(`alerts-${e.property_id}.csv`,ct(["Alert","About","Email","Unit","IDs in the PMS","What to do","Open since"],f.flat().map(cl)))}),h=u.length>0&&r`<${y} busy=${m.busy} onClick=${m.run}>Save as CSV<//>`,p=n!==null&&xt(n)<=ll;return r`
    <${q} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync." actions=${h}>
      <${de} of=${a} />
      <${z} problem=${m.problem} />
      <${T} of=${{data:n,problem:o,loading:!n,reload:s,replace:()=>{}}} lines=${8}>${()=>u.length?u.map(f=>f.kind==="unmapped_unit"?r`<${dl} of=${f} property=${e} />`:r`<${ul} key=${f.kind} of=${f} turn=${c} open=${p} property=${e} resolved=${d} />`):r`<div class="card"><${K} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var cl=e=>[e.title,e.unit?e.residents.map(({name:t})=>t).join("; "):sn(e),e.person?.email??e.residents[0]?.email,e.unit?.label??e.residents[0]?.pms_unit,e.residents.map(({pms_ref:t})=>t.pms_resident_id).join("; "),e.remedy,e.opened_at],ll=25,Nr=20,dl=({of:e,property:t})=>r`
  <section class="card row between" aria-labelledby=${e.kind}>
    <div><h2 id=${e.kind}>${k(e.count,"unit")} that somebody lives in ${e.count===1?"is":"are"} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${t.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;function ul({of:e,turn:t,open:n,property:o,resolved:s}){let{kind:a}=e,i=location.hash===`#${a}`,[c,l]=v(n||i),d=I(null);return N(()=>{i&&d.current?.scrollIntoView()},[]),r`
    <section class="card flush" aria-labelledby=${a} ref=${d}>
    <details class="group" open=${c} onToggle=${u=>l(u.currentTarget.open)}>
      <summary><h2 id=${a}>${e.title}</h2> <span class="tally">${k(e.count,"alert")}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${e.why}${a==="still_has_access"&&` ${e.remedy}`}</p>
        ${a==="credential_failing"&&r`<p><a href="/properties/${o.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${c&&r`<${pl} of=${e} turn=${t} property=${o} resolved=${s} />`}
    </details>
    </section>`}function pl({of:e,turn:t,property:n,resolved:o}){let s=n.property_id,a=Fn(i=>Qt(s,e.kind,{limit:Nr,cursor:i}),[s,e.kind]);return N(()=>{t&&a.reload()},[t]),r`
    <${T} of=${a} lines=${6}>${i=>r`
      <${hl} of=${e} names=${i.map(sn)} property=${n} resolved=${o} />
      <ul class="plain-list">
        ${i.map(c=>r`<li key=${c.alert_id}><${ml} alert=${c} property=${n} resolved=${o} /></li>`)}
      </ul>
      <${we} of=${a} size=${Nr} what=${e.title} />`}<//>`}function hl({of:e,names:t,property:n,resolved:o}){let[s,a]=v(null),i=e.actions.filter(({count:l})=>l>1);if(!i.length||!V()?.canManage)return null;let c=async(l,d)=>{let{decided:u,digest:m}=d,{decided:h,refused:p,lose:f,gain:$}=await Bn(n.property_id,{...l,kind:e.kind,alert_ids:u,digest:m});a(null);let _=[f&&`${Z(f)} lost access`,$&&`${Z($)} gained access`].filter(Boolean).join(", ");o(`${ke[l.action].name}: done for ${k(h.length,"alert")}${_&&`; ${_}`}.${p.length?` ${k(p.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row card-head">
      ${i.map(({action:l,count:d})=>r`
        <${y} kind="small ${ke[l].danger?"danger":""}" aria-label="${ke[l].name} for all ${d}: ${e.title}"
          onClick=${()=>a(l)}>${ke[l].name} for all ${d.toLocaleString("en-US")}<//>`)}
    </div>
    ${s&&r`<${ls} kind=${e.kind} all=${e.actions.find(({action:l})=>l===s)?.count} names=${t} action=${s} property=${n} decide=${c} onClose=${()=>a(null)} />`}`}function ml({alert:e,property:t,resolved:n}){let[o,s]=v(null),a=sn(e),i=async l=>{try{await cr(t.property_id,e.alert_id,l),s(null),n(`${ke[l.action].name}: done for ${a}.`)}catch(d){if(!(d instanceof ge)||d.code!=="alert_closed")throw d;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.kind==="still_has_access"?r`<${$l} alert=${e} property=${t} />`:e.kind==="records_set_aside"?r`<${_l} alert=${e} />`:r`<${bl} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${gl} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${e.kind!=="still_has_access"&&`${e.remedy} `}<${fl} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${V()?.canManage&&r`
          <div class="row">
            ${e.actions.map(l=>r`
              <${y} kind="small ${ke[l].danger?"danger":""}" aria-label="${ke[l].name}: ${a}" onClick=${()=>s(l)}>${ke[l].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${ls} kind=${e.kind} one=${e} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function fl({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${O} at=${e} zone=${t} />${n>=6e4&&`, for ${en(n)}`}.`}function $l({alert:{person:e},property:t}){let n=Ue();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,vt(e.phone)].filter(Boolean).map(o=>r` · ${o}`)}</p>`}var _l=({alert:{residents:e,resident_count:t}})=>r`
  <p class="long">${e.length?r`<strong>${t===1?"Record":"Records"} in the PMS:</strong> ${an(e.map(n=>n.pms_ref.pms_resident_id),t)}`:r`<strong>${k(t,"record")}</strong> whose id cannot be read either`}</p>`;function gl({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${en(o)}: <${O} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${O} at=${e} zone=${n} />.`}</strong></p>`}var Ur=(e,t)=>ce(e==="phone"?vt(t):t),yl=3;function bl({alert:e,property:t}){let{person:n,residents:o}=e,s=Ue();if(!o.length&&!n)return null;if(o.length>yl)return r`<${wl} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(u=>u.field.endsWith("_name")?"name":u.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(u=>o.some(m=>m[u])||c?.[u]),d=u=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][u]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((u,m)=>r`<th scope="col">${d(m)} <span class="hint">${u.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(u=>r`
          <tr class=${i.has(u)?"differs":""}>
            <th scope="row">${u==="pms_unit"?"Unit":Oe(u)}</th>
            ${o.map(m=>r`<td>${Ur(u,m[u])}</td>`)}
            ${c&&r`<td>${u==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Ur(u,c[u])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var wl=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${ce(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${wt(t-e.length)} more.</p>`}`;var lt={created:["Created","To be created"],linked:["Linked","To be linked"],updated:["Updated","To be updated"],moved_out:["Moved out","To move out"],access_ended:["Access ended","Access to end"],alerted:["Flagged","To be flagged"],skipped:["Skipped","To be skipped"],unchanged:["Unchanged","To stay"]};function jt({counts:e,would:t=!1}){let n=Object.values(e.skipped).reduce((s,a)=>s+a,0),o=Number(t);return r`
    <dl class="counts">
      ${[["Residents",e.residents],[lt.created[o],e.created],[lt.linked[o],e.linked],[lt.updated[o],e.updated],[lt.moved_out[o],e.moved_out],...e.access_ended?[[lt.access_ended[o],e.access_ended]]:[],[lt.alerted[o],e.alerted],[lt.skipped[o],n],[lt.unchanged[o],e.unchanged]].map(([s,a])=>r`<div><dt>${s}</dt><dd>${a.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Ge(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.access_ended,"lost access without moving out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n.toLocaleString("en-US")} ${o}`).join(", "):"Nothing new"}function Ve({of:{hold_reasons:e,counts:t}}){let n=Yn(),o=e.every(({reason:s})=>s==="roster_shrank")&&tt(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${Be(me(Nt(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}var vl=["duplicate_email","missing_email"];function Sl(e,t,n){let{units:o}=e,s=It(e,"unmapped_unit"),a=vl.reduce((c,l)=>c+It(e,l),0),i=xt(e)-a;return[s>0&&{what:`Map ${k(s,"unit")}`,href:`${n}/integrations/settings/units?show=unmapped`,why:o.suggested?`Their residents are in Door without a unit. ${o.suggested===1?"One suggestion":`${o.suggested.toLocaleString("en-US")} suggestions`} can be accepted at once.`:"Their residents are in Door without a unit."},a>0&&{what:`Correct ${k(a,"email")} in the PMS`,href:`${n}/alerts`,why:"Emails that are missing or shared. They are brought in by the next sync after that."},i>0&&{what:`Decide about ${k(i,"alert")}`,href:`${n}/alerts`,why:"Whoever a sync could not tell apart."},e.suggestions>0&&{what:`Review access of ${Z(e.suggestions)}`,href:`${n}/access`,why:"Nothing changes until you approve it."},t.automated_access==="off"&&{what:"Choose who gives access",href:`${n}/integrations/settings/access`,why:"Keys are given by hand now; Door can suggest or give them by lease and unit."}].filter(c=>c!==!1)}function jr({card:e,property:t}){let{attention:n}=Ie(),o=`next done ${t.property_id}`,[s,a]=v(()=>localStorage.getItem(o)!==null);if(!n||!e.enabled||!e.last_sync||s)return null;let i=Sl(n,e,`/properties/${t.property_id}`);return i.length?r`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${y} kind="small plain" onClick=${()=>{localStorage.setItem(o,"yes"),a(!0)}}>Hide this<//></div>
      <p>User Sync is on, and ${Z(n.people.current+n.people.future)} who live here or are to move in ${n.people.current+n.people.future===1?"is":"are"} in Door.</p>
      <ol class="todo">${i.map(({what:l,href:d,why:u})=>r`<li><a href=${d}>${l}</a><span class="hint">${u}</span></li>`)}</ol>
      <${be} about="Setting up ${t.name}" />
    </section>`:null}function kl(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${Ge(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function xl({since:e}){let[t,n]=v(()=>Date.now());return N(()=>{let o=setInterval(()=>n(Date.now()),1e3);return()=>clearInterval(o)},[]),e?r` <span class="tally" aria-hidden="true">${vr(t-Date.parse(e))}</span>`:null}function Wt({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${z} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${B} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${xl} since=${n?.started_at} /></div>
          <p>${kl(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${y} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${B} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error&&me(n.error.detail)}</p><div class="row">${i}${c}<${be} about="A sync failed: ${n.sync_id}" /></div>
      <//>`:n.status==="held"?r`
      <${B} kind="warn" alert title="The sync waits for your decision">
        <${Ve} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${B} kind="good">
        <p><strong>Synced.</strong> ${wt(n.counts.residents)} in the PMS. ${Ge(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${k(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var Pe={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},je=Object.keys(Pe);function Wr({property:e,refresh:t}){let n=E(()=>ye(e.property_id),[e.property_id]),{query:o}=F(),s=Mt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${q} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${Wt} following=${s} property=${e.property_id} />
      ${n.data&&V()?.canManage&&r`<${jr} card=${n.data} property=${e} />`}
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>r`<${Pl} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function Pl({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=V()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${L} kind=${He[e.state].kind}>${He[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${Tl} card=${e} base=${o} />
      ${e.pms&&r`<${Al} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${Pe[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/pms">${s?"Manage Settings":"See the settings"}</a>`}
        ${e.enabled&&r`<${y} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function Tl({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${B} kind="warn" title="The last sync waits for your decision">
        <${Ve} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${B} kind="bad" title=${n?.error?.code.startsWith("credential")?ze.credential_failing.name:"The last sync failed"}>
      <p>${me(n?.error?.detail??ze.credential_failing.why)}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}. <${be} about=${n?`A sync failed: ${n.sync_id}`:"A credential is refused"} /></p>
    <//>`}var Al=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&te[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${O} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Ge(e.last_sync.counts):rt[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${O} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${k(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;var Hr=50,rn={sort:"last_name",order:"asc"};function Cl(e){let{query:t,route:n}=F(),{lifecycle:o="",access:s="",only:a="",q:i="",sort:c=rn.sort,order:l=rn.order}=t,d={lifecycle:o,access:s,only:a,q:i,sort:c,order:l};return{which:d,change:m=>{let h={...d,...m},p=h.sort===rn.sort&&h.order===rn.order,f=Object.entries(h).filter(([$,_])=>_&&!(p&&$ in rn));n(f.length?`${e}?${new URLSearchParams(f)}`:e,!0)},filtered:!!(o||s||a||i)}}function Br({property:e,refresh:t}){let n=e.property_id,o=`/properties/${n}/people`,{which:s,change:a,filtered:i}=Cl(o),c=Fn($=>Wn(n,{...s,limit:Hr,cursor:$}),[n,...Object.values(s)]),l=E(()=>ye(n),[n]),d=Mt(n,()=>{c.reload(),l.reload(),t()}),u=l.data?.enabled??!1,m=j(async()=>{let $=await Me(_=>Wn(n,{...s,limit:200,cursor:_}));c.replace({items:$,next_cursor:null,total:$.length,number:0}),setTimeout(()=>{print(),c.reload()})}),h=j(async()=>{let $=await Me(_=>Wn(n,{...s,limit:200,cursor:_}));qe(`people-${n}.csv`,ct(zr.map(([_])=>_),$.map(_=>zr.map(([,b])=>b(_)))))}),p=r`Last sync: <strong><${O} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${O} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,f=r`
    <${nn} label=${r`Actions <${it} name="down" />`} kind="primary">
      ${u?r`<button type="button" disabled=${d.running} onClick=${d.start.run}>${d.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Save this list as CSV"}</button>
      <button type="button" onClick=${m.run}>${m.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${q} title="People" lead=${p} actions=${f}>
      <${Wt} following=${d} property=${n} />
      <${z} problem=${m.problem??h.problem} />
      <${El} which=${s} change=${a} />
      <${Rl} total=${c.total} filtered=${i} change=${a} />
      <div class="card flush ${c.loading&&c.data?"stale":""}" aria-busy=${c.loading?"true":void 0}>
        <${T} of=${c} lines=${10}>${$=>$.length?r`<${Ol} people=${$} property=${e} which=${s} change=${a} />`:r`<${Dl} property=${e} filtered=${i} on=${u} />`}<//>
        <${we} of=${c} size=${Hr} what="people" />
      </div>
    <//>`}var zr=[["First name",e=>e.first_name],["Last name",e=>e.last_name],["Email",e=>e.email],["Phone",e=>e.phone],["Unit",e=>e.unit?.name],["Lifecycle",e=>ie[e.lifecycle].name],["Access",e=>Jn[e.access.state].name],["Lease status",e=>e.lease?.status],["Lease start",e=>e.lease?.starts_on],["Lease end",e=>e.lease?.ends_on],["Move-in",e=>e.moved_in_on],["Move-out",e=>e.moved_out_on],["From",e=>e.source==="pms"?"PMS":"Door"],["ID in the PMS",e=>e.pms_ref?.pms_resident_id],["ID in Door",e=>e.person_id]],El=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${ue} label="Search by name, email, phone, unit or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${le} label="Lifecycle" value=${e.lifecycle} onChoose=${n=>t({lifecycle:n})}
      options=${{"":"All",future:ie.future.name,current:ie.current.name,past:ie.past.name}} />
    <${le} label="Access" value=${e.access} options=${{"":"All",...bt(Jn)}} onChoose=${n=>t({access:n})} />
    <${le} label="Show" value=${e.only} options=${{"":"Everybody",...$r}} onChoose=${n=>t({only:n})} />
    <${le} label="Sort by" kind="phone-only" value=${e.sort} options=${_r} onChoose=${n=>t({sort:n,order:"asc"})} />
  </div>`;function Rl({total:e,filtered:t,change:n}){let{attention:o}=Ie(),s=o?.people.past_with_access??0;return r`
    <div class="row between">
      <p role="status">${e===null?r`<span class="hint">Loading…</span>`:r`<strong>${Z(e)}</strong>${t&&o&&r` <span class="hint">of ${o.people.all.toLocaleString("en-US")}</span>`}`}</p>
      <div class="row no-print">
        ${s>0&&r`<button type="button" class="chip warn" onClick=${()=>n({only:"past_with_access",lifecycle:"",access:"",q:""})}>${Z(s)} moved out and still ${s===1?"has":"have"} access</button>`}
        ${t&&r`<button type="button" class="chip" onClick=${()=>n({lifecycle:"",access:"",only:"",q:""})}>Show everybody</button>`}
      </div>
    </div>`}var Ll=[["Name","last_name"],["Unit","unit"],["Lifecycle"],["Access"],["Move-in","move_in"],["Lease end","lease_end"],["Lease status"],["From"]];function Ml({name:e,by:t,which:{sort:n,order:o},change:s}){if(!t)return r`<th scope="col">${e}</th>`;let a=t===n,i=a&&o==="asc"?"desc":"asc";return r`
    <th scope="col" aria-sort=${a?o==="asc"?"ascending":"descending":void 0}>
      <button type="button" class="sort" onClick=${()=>s({sort:t,order:i})}>${e}<span aria-hidden="true">${a?o==="asc"?"\u2191":"\u2193":"\u2195"}</span></button></th>`}var Ol=({people:e,property:t,which:n,change:o})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead><tr>${Ll.map(([s,a])=>r`<${Ml} name=${s} by=${a} which=${n} change=${o} />`)}</tr></thead>
    <tbody>
      ${e.map(s=>r`
        <tr key=${s.person_id}>
          <th scope="row" class="long"><a href="/properties/${t.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a>
            <div class="hint">${s.email}</div></th>
          <td data-label="Unit" class="short">${ce(s.unit?.name)}</td>
          <td><${L} kind=${ie[s.lifecycle].kind}>${ie[s.lifecycle].name}<//></td>
          <td data-label="Access">${s.lifecycle==="past"&&s.access.state!=="ended"?r`<${L} kind="warn">Still has access<//>`:Jn[s.access.state].name}</td>
          <td data-label="Move-in" class="short">${fe(s.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${fe(s.lease?.ends_on)}</td>
          <td data-label="Lease status">${ce(s.lease?.status)}</td>
          <td data-label="From">${s.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,Dl=({property:e,filtered:t,on:n})=>{let o=r`<a href="/properties/${e.property_id}/why">Why is somebody not here?</a>`;return t?r`<${K} title="Nobody fits"><p>Search for less, or show everybody. ${o}</p><//>`:n?r`<${K} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${o}<//>`:r`
    <${K} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`};function eo({property:e,about:t}){let n=E(()=>Xa(e.property_id,t),[t.email,t.q]);return r`
    <${T} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        <p class="hint">${Nl(o,t)} The PMS was asked <${O} at=${o.asked_at} zone=${e.time_zone} />.</p>
        ${o.to_do&&r`<p><strong>Nobody such was found.</strong> ${o.to_do}</p>`}
        ${Ul(o.residents).map(s=>r`<${Il} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${ze[s.kind].name}</a></p>`)}
        ${o.more>0&&r`<p>And ${k(o.more,"more","more")}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`}function Nl({searched:{residents:e,people:t,pms_properties:n}},{email:o,q:s}){return`Looked for ${o?`the email \u201C${o}\u201D`:`\u201C${s}\u201D in names, units, emails and IDs`}, among ${k(e,"resident")} whom the PMS has for ${n.join(", ")} and ${Z(t)} in Door.`}function Ul(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var Il=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${L}>${Dt(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
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
          <tr class=${n.same?"":"differs"}><th scope="row">${Oe(n.field)}</th><td>${ce(n.pms)}</td><td>${ce(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var Pt=e=>e.person_id&&e.outcome!=="created",ds=(e,t)=>e.fields.find(n=>n.field===t)?.to,cn=e=>Pt(e)&&ds(e,"lifecycle")==="past",ln=e=>Pt(e)&&ds(e,"access")==="ended",us=e=>Pt(e)&&!!ds(e,"access_after_move_out"),jl=({row:e})=>r`
  ${cn(e)?r`<${L} kind="bad">Moves out<//> `:r`<${L}>${Dt(e.outcome).name}<//> `}
  ${ln(e)&&r`<${L} kind="bad">Loses access<//>`}
  ${us(e)&&r`<${L} kind="warn">Keeps access until you decide<//>`}`,to=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(Pt))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${Wl} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${ce(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${ce(o.resident?.unit)}</td>
          <td data-label="Lease status">${ce(o.resident?.lease_status)}</td>
          ${(n||Pt(o))&&r`
            <td>
              ${n&&r`<${jl} row=${o} />`}
              ${Pt(o)&&r`<${dn} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${k(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function Wl({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${Pt(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function dn({fields:e}){let t=Ue(),n=Yn();return e.map(({field:o,from:s,to:a})=>r`
    <${tn} name=${Oe(o)} from=${s&&Fr(o,s,t,n)} to=${ce(a&&Fr(o,a,t,n))} />`)}function Fr(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":Nt(s,o))).join(", ");case"access_after_move_out":return Gn(Nt(t,o));case"phone":return vt(t);case"lifecycle":return ee(ie,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return Nt(t,o);default:return t}}function Jr({property:e,params:t}){let n=e.property_id,o=E(async()=>{let[a,i]=await Promise.all([Za(n,t.person),ye(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${q} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${o} lines=${10}>${a=>r`
        <${Hl} person=${a} zone=${e.time_zone} />
        <${zl} person=${a} zone=${e.time_zone} />
        <${Jl} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${ql} email=${a.email} property=${e} />
        <${Kl} history=${a.history} property=${e} />`}<//>
    <//>`}var Hl=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",ce(vt(e.phone))],["Unit",ce(e.unit?.name)],["Lease status",ce(e.lease?.status)],["Lease",e.lease?`${fe(e.lease.starts_on)} to ${fe(e.lease.ends_on)}`:"\u2014"],["Move-in",fe(e.moved_in_on)],["Move-out",fe(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${O} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,zl=({person:e,zone:t})=>r`
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
                ${e.records.length>1&&n.leads&&r` <${L} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${ce(n.email)}</td>
              <td data-label="Unit" class="short">${ce(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${L} kind="warn">Missing from the PMS<//> <span class="hint">since <${O} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${L} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${O} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`,Bl=["future","current","past"];function Fl(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function Jl({person:e,property:t,mode:n,changed:o}){let[s,a]=v(null),[i,c]=pe(),l=j(async()=>{s&&(await Qa(t.property_id,e.person_id,s),c(`${e.first_name} ${e.last_name} is now ${ie[s].name}.`),a(null),o())}),d=Bl.filter(h=>h!==e.lifecycle),{access:u}=e,m=Ue();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${L} kind=${ie[e.lifecycle].kind}>${ie[e.lifecycle].name}<//></div>
      <p>${u.reason}</p>
      ${u.state==="granted"&&r`
        <p>Access since <${O} at=${u.starts_at} zone=${t.time_zone} />: ${m[u.unit_id]??u.unit_id}${u.common_area_keys.length>0&&`, ${u.common_area_keys.join(", ")}`}.
          ${u.ends_at&&r` It ends by itself <${O} at=${u.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${u.state==="ended"&&r`<p>All access ended <${O} at=${u.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&u.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${u.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${de} of=${i} />
      ${V()?.canManage&&r`
        <div class="row">
          ${d.map(h=>r`<${y} key=${h} kind=${h==="current"?"":"danger"} onClick=${()=>a(h)}>Set to ${ie[h].name}<//>`)}
        </div>`}
      ${s&&r`
        <${xe} title="Set ${e.first_name} ${e.last_name} to ${ie[s].name}?" does=${r`<p>${Fl(s,e,n)}</p>`}
          action="Set to ${ie[s].name}" danger=${s!=="current"} doing=${l} onConfirm=${l.run}
          onClose=${()=>{a(null),l.clear()}} />`}
    </section>`}function ql({email:e,property:t}){let[n,o]=v(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${eo} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${y} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var Kl=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${O} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${qn[n.kind]}</th>
              <td><${dn} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${ee(Ot,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;var qr=e=>e.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}","gu"),"").toLowerCase();function Ce(e,t){let n=t.map(o=>qr(o??""));return qr(e).split(/\s+/).every(o=>n.some(s=>s.includes(o)))}var Ye=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}).compare;var Kr=50,Gl=3*36e5,Ht=({integration:e},t)=>e.alerts[t]??0,Vl=e=>e.integration.open_alerts-Ht(e,"unmapped_unit")-Ht(e,"still_has_access")-Ht(e,"credential_failing"),Vr=({integration:{state:e,last_succeeded_at:t}})=>(e==="on"||e==="needs_attention")&&(!t||Date.now()-Date.parse(t)>Gl);function no(e){let{integration:t}=e,n=Ht(e,"still_has_access"),o=Vl(e),s=Ht(e,"unmapped_unit"),a=t.state==="on"||t.state==="needs_attention";return[{n,what:`${Z(n)} past with access`,to:"alerts#still_has_access",kind:"bad"},{n:Number(a&&!!t.credential?.failing_since),what:"Credential refused",to:"integrations/settings/pms",kind:"bad"},{n:+!!t.held_sync_id,what:"Sync held",to:`syncs/${t.held_sync_id}`,kind:"warn"},{n:+(t.state==="needs_attention"&&!t.held_sync_id&&!t.credential?.failing_since),what:"Sync failed",to:"integrations",kind:"bad"},{n:Number(Vr(e)),what:"Not synced lately",to:"integrations",kind:"warn"},{n:o,what:k(o,"alert"),to:"alerts",kind:"warn"},{n:s,what:`${k(s,"unit")} to map`,to:"integrations/settings/units?show=unmapped",kind:""}]}function Yl(e,t){let[n,o]=[no(e),no(t)],s=n.findIndex(({n:a},i)=>a!==o[i].n);return s<0?Ye(e.name,t.name):o[s].n-n[s].n}var Gr={needs:{name:"Needs somebody",fits:e=>no(e).some(({n:t})=>t>0)},past:{name:"Past with access",fits:e=>Ht(e,"still_has_access")>0},held:{name:"Sync held",fits:({integration:e})=>!!e.held_sync_id},failing:{name:"Credential refused",fits:({integration:e})=>!!e.credential?.failing_since},late:{name:"Not synced lately",fits:Vr},on:{name:"User Sync on",fits:({integration:{state:e}})=>e==="on"||e==="needs_attention"},off:{name:"User Sync off",fits:({integration:{state:e}})=>e==="off"},not_set_up:{name:"Not set up",fits:({integration:{state:e}})=>e==="not_set_up"||e==="in_progress"}},Zl={fits:()=>!0};function Yr({properties:e,refresh:t}){let{query:n,route:o}=F(),{q:s="",show:a="",pms:i=""}=n,c=f=>{let $=new URLSearchParams(Object.entries({q:s,show:a,pms:i,...f}).filter(([,_])=>_));o($.size?`/?${$}`:"/",!0)},{fits:l}=ee(Gr,a)??Zl,d=e.filter(f=>l(f)&&(!i||f.integration.pms===i)&&Ce(s,[f.name,f.property_id,f.org_id,f.integration.credential?.name])).sort(Yl),u=Je(d,Kr),m=[...new Set(e.flatMap(({integration:f})=>f.pms??[]))],h=Object.entries(Gr).map(([f,{name:$,fits:_}])=>[f,$,e.filter(_).length]),p=Object.fromEntries(h.filter(([f,,$])=>$>0||f===a).map(([f,$,_])=>[f,`${$} (${_.toLocaleString("en-US")})`]));return r`
    <${q} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${r`${V()?.canManage&&r`<a class="button" href="/activity">Activity</a>`}${V()?.role==="portfolio_manager"&&e.length>1&&r`<a class="button" href="/rollouts">Roll out</a>`}${e.length>0&&r`<${y} onClick=${t}>Look again<//>`}`}>
      <${Ql} properties=${e} />
      ${e.length>0&&r`
        <div class="filters" role="search">
          <${ue} label="Search by name, ID or credential" value=${s} onSearch=${f=>c({q:f})} />
          <${le} label="Show" value=${a} options=${{"":`All properties (${e.length.toLocaleString("en-US")})`,...p}} onChoose=${f=>c({show:f})} />
          ${m.length>1&&r`<${le} label="PMS" value=${i} options=${{"":"All",...Object.fromEntries(m.map(f=>[f,te[f]]))}} onChoose=${f=>c({pms:f})} />`}
        </div>
        <p role="status"><strong>${k(d.length,"property","properties")}</strong></p>`}
      <div class="card flush">
        ${d.length?r`<${Xl} properties=${u.data} />`:r`
          <${K} title=${e.length?"No property fits":"You manage no property yet"}>
            <p>${e.length?"Search for less, or show all properties.":"Ask a manager of your portfolio to give you one."}</p>
          <//>`}
        <${we} of=${u} size=${Kr} what="properties" />
      </div>
    <//>`}function Ql({properties:e}){let t=new Map;for(let n of e){let{credential:o}=n.integration;if(!o?.failing_since)continue;let s=t.get(o.credential_id)??{name:o.name,since:o.failing_since,of:[]};t.set(o.credential_id,{...s,of:[...s.of,n]})}return[...t].map(([n,{name:o,since:s,of:a}])=>r`
    <${B} key=${n} kind="bad" title="The PMS refuses the credential “${o}”">
      <p>${k(a.length,"property is","properties are")} not synced since <${O} at=${s} zone=${a[0].time_zone} />.
        ${V()?.canManage&&r` A new password is entered once for all of them. <a href="/properties/${a[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...a].sort((i,c)=>Ye(i.name,c.name)).map(({name:i})=>i).join(", ")}</p></details>
    <//>`)}function Xl({properties:e}){let t=new Set(e.map(({org_id:n})=>n)).size>1;return r`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${t&&r`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${e.map(n=>{let{property_id:o,name:s,org_id:a,integration:i}=n,c=no(n).filter(({n:l})=>l>0);return r`
            <tr key=${o}>
              <th scope="row"><a href="/properties/${o}/people">${s}</a></th>
              ${t&&r`<td data-label="Portfolio">${a}</td>`}
              <td data-label="PMS">${i.pms?te[i.pms]:r`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${o}/integrations" aria-label="Integrations of ${s}: ${He[i.state].name}">
                <${L} kind=${He[i.state].kind}>${He[i.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${ed} property=${n} /></td>
              <td>${c.length?r`<ul class="inline">${c.map(({what:l,to:d,kind:u})=>r`<li><a class="need ${u}" href="/properties/${o}/${d}">${l}</a></li>`)}</ul>`:r`<span class="hint">Nothing</span>`}</td>
            </tr>`})}
      </tbody>
    </table>`}function ed({property:{integration:{last_succeeded_at:e},time_zone:t}}){if(!e)return r`<span class="hint">never</span>`;let n=Date.now()-Date.parse(e);return r`<${O} at=${e} zone=${t} as=${n<6e4?"just now":`${en(n)} ago`} />`}var Zr=50,td=2e3,zt=e=>e.state==="ready"&&e.hold_reasons.length>0,dt=({lines_by_state:e},...t)=>t.reduce((n,o)=>n+(e[o]??0),0),Qr={refused:{name:"Went no further",fits:({state:e})=>e==="refused"},held:{name:"Would be held",fits:zt},ready:{name:"Ready",fits:({state:e})=>e==="ready"},waiting:{name:"Waiting",fits:({state:e})=>e==="waiting"||e==="turning_on"},on:{name:"On",fits:({state:e})=>e==="on"}},nd={fits:()=>!0},Xr=e=>e.state==="refused"?0:zt(e)?1:2;function ei({params:e,properties:t,refresh:n}){let o=E(()=>Qo(e.rollout),[e.rollout]),{data:s,replace:a}=o,i=!!(s&&dt(s,"waiting","turning_on"));N(()=>{if(!i)return;let l=!0;return(async()=>{for(;l;){await new Promise(u=>setTimeout(u,td));let d=l&&_t()?await Qo(e.rollout).catch(()=>null):null;l&&d&&a(d)}})(),()=>{l=!1}},[e.rollout,i]);let c=t.find(({property_id:l})=>l===s?.model.property_id);return r`
    <${q} title=${s?`Roll-out to ${k(s.properties,"property","properties")}`:"Roll-out"}
      lead=${s&&r`Set up like ${c?.name??s.model.property_id}, with ${te[s.model.pms]}. Begun by ${s.begun_by}, <${O} at=${s.begun_at} zone=${c?.time_zone??"UTC"} />. You can leave this page; it goes on.`}
      actions=${r`<a class="button" href="/rollouts">All roll-outs</a>`}>
      <${T} of=${o} lines=${8}>${l=>r`<${sd} rollout=${l} changed=${d=>{a(d),n()}} />`}<//>
    <//>`}function od(e){let t=l=>l.toLocaleString("en-US"),[n,o,s,a]=[dt(e,"waiting"),dt(e,"turning_on"),dt(e,"on"),dt(e,"refused")],i=e.properties-n-a,c=[`${t(i)} of ${t(e.properties)} set up and previewed`];return(s||o)&&c.push(`${t(s)} on`),o&&c.push(`${t(o)} turning on`),a&&c.push(`${t(a)} went no further`),c.join(", ")}function sd({rollout:e,changed:t}){let[n,o]=v(null),[s,a]=v(""),[i,c]=v(""),l=e.rollout_id,d=j(async S=>{t(await Va(l,S)),o(null)}),u=j(async()=>t(await Ga(l))),m=dt(e,"waiting","turning_on")>0,[h,p]=[dt(e,"ready"),dt(e,"refused")],f=h-e.held,{fits:$}=ee(Qr,i)??nd,_=e.lines.filter(S=>$(S)&&Ce(s,[S.name,S.property_id,...S.pms_properties.map(({name:g,pms_property_id:x})=>`${g} ${x}`)])).sort((S,g)=>Xr(S)-Xr(g)||Ye(S.name,g.name)),b=Je(_,Zr);return r`
    <div class="card stack">
      <p role="status">${m&&r`<span class="spinner" aria-hidden="true" /> `}<strong>${od(e)}.</strong></p>
      <${jt} counts=${e.counts} would />
      <div class="row">
        ${h>0&&r`<${y} kind=${e.held?"":"primary"} onClick=${()=>o("all")}>Turn on all ${h.toLocaleString("en-US")}<//>`}
        ${e.held>0&&f>0&&r`<${y} kind="primary" onClick=${()=>o("without_hold")}>Turn on the ${f.toLocaleString("en-US")} without a hold<//>`}
        ${(p>0||m)&&r`<${y} busy=${u.busy} onClick=${u.run}>${p?`Try ${k(p,"property","properties")} again`:"Ask again for what waits"}<//>`}
      </div>
      <${z} problem=${u.problem} />
    </div>
    <div class="filters no-print" role="search">
      <${ue} label="Search properties" value=${s} onSearch=${a} />
      <${le} label="Show" value=${i} onChoose=${c}
        options=${{"":`All (${e.lines.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(Qr).map(([S,{name:g,fits:x}])=>[S,`${g} (${e.lines.filter(x).length.toLocaleString("en-US")})`]))}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">Property</th><th scope="col">PMS property</th><th scope="col">State</th><th scope="col">What turning it on does</th></tr></thead>
        <tbody>${b.data.map(S=>r`<${id} key=${S.property_id} line=${S} />`)}</tbody>
      </table>
      ${!_.length&&r`<${K} title="No property fits" />`}
      <${we} of=${b} size=${Zr} what="properties" />
    </div>
    ${n&&r`
      <${xe} title="Turn User Sync on for ${k(n==="all"?h:f,"property","properties")}?" action="Turn On" danger=${n==="all"&&e.held>0} doing=${d}
        does=${r`<${ad} of=${e.lines.filter(S=>S.state==="ready"&&(n==="all"||!zt(S)))} />`}
        onConfirm=${()=>d.run(n)} onClose=${()=>{o(null),d.clear()}} />`}`}function ad({of:e}){let t=e.reduce((o,{counts:s})=>({...o,...Object.fromEntries(["created","linked","updated","moved_out","access_ended","alerted"].map(a=>[a,o[a]+(s?.[a]??0)]))}),rd),n=e.filter(zt).length;return r`
    <p>The first sync of each starts at once, and then every hour. Together: ${Ge(t)}.</p>
    ${n>0&&r`<${B} kind="warn" title="${k(n,"of them would","of them would")} be held"><p>${tt(t,!0)?`With them, ${tt(t,!0)}. `:""}Turning them on lets exactly what you saw through; what has changed since is held.</p><//>`}`}var rd={residents:0,created:0,linked:0,updated:0,unchanged:0,skipped:{},alerted:0,moved_out:0,access_ended:0};function id({line:e}){let{property_id:t,name:n,state:o,counts:s,error:a,sync_id:i,missing_common_area_keys:c}=e,l=zt(e)?es.held:es[o];return r`
    <tr>
      <th scope="row"><a href="/properties/${t}/integrations">${n}</a></th>
      <td data-label="PMS property">${e.pms_properties.map(({name:d})=>d).join(", ")} <span class="hint">${e.pms_properties.map(({pms_property_id:d})=>d).join(", ")}</span></td>
      <td><${L} kind=${l.kind}>${l.name}<//></td>
      <td data-label="What turning it on does">
        ${s&&r`<div>${Ge(s)}</div>`}
        ${zt(e)&&s&&r`<${Ve} of=${{hold_reasons:e.hold_reasons,counts:s}} />`}
        ${c.length>0&&r`<div class="hint">Without the common area ${c.length===1?"key":"keys"} ${c.join(", ")}: Door has none such here.</div>`}
        ${a&&r`<div class="wrong">${Be(me(a.detail))}</div>`}
        ${i&&r`<a href="/properties/${t}/syncs/${i}">First sync</a>`}
      </td>
    </tr>`}var ti=50;function si({properties:e}){let{query:t,route:n}=F(),o=e.filter(({integration:{state:i}})=>i==="on"||i==="off"||i==="needs_attention").sort((i,c)=>Ye(i.name,c.name)),s=o.find(({property_id:i})=>i===t.model),a={"":"Choose a property",...Object.fromEntries(o.map(({property_id:i,name:c,integration:{pms:l}})=>[i,l?`${c} (${te[l]})`:c]))};return r`
    <${q} title="Roll out to more properties" lead="Set one property up, then many like it: the same PMS and credential, the same excluded lease statuses and access. Nothing is turned on before you have seen what it would do.">
      ${o.length?r`<div class="filters"><${le} label="Set up like" value=${s?.property_id??""} options=${a} onChoose=${i=>n(i?`/rollouts?model=${i}`:"/rollouts")} /></div>`:r`<${B}><p>Set up one property first; then others can be set up like it. <a href="/">Choose a property</a></p><//>`}
      ${s?r`<${ld} key=${s.property_id} model=${s} />`:r`<${cd} properties=${e} />`}
    <//>`}function cd({properties:e}){let t=Ae(o=>Ka({cursor:o}),[]),n=o=>e.find(({property_id:s})=>s===o)?.name??o;return r`
    <${T} of=${t} lines=${3}>${o=>o.length>0&&r`
      <section class="stack">
        <h2>Roll-outs until now</h2>
        <div class="card flush">
          <table class="table">
            <thead><tr><th scope="col">Begun</th><th scope="col">Set up like</th><th scope="col">PMS</th><th scope="col">Properties</th><th scope="col">By</th></tr></thead>
            <tbody>
              ${o.map(({rollout_id:s,begun_at:a,begun_by:i,model:c,properties:l})=>r`
                <tr key=${s}>
                  <th scope="row"><a href="/rollouts/${s}"><${O} at=${a} zone="UTC" /></a></th>
                  <td data-label="Set up like">${n(c.property_id)}</td>
                  <td data-label="PMS">${te[c.pms]}</td>
                  <td data-label="Properties">${l.toLocaleString("en-US")}</td>
                  <td data-label="By">${i}</td>
                </tr>`)}
            </tbody>
          </table>
        </div>
        <${Fe} more=${t.more} busy=${t.busy} onMore=${t.goOn} />
      </section>`}<//>`}function ld({model:e}){let t=E(()=>Ja(e.property_id),[e.property_id]);return r`
    <${T} of=${t} lines=${8}>${({properties:n,pms_properties:o})=>r`
      <${pd} model=${e} candidates=${n.filter(({property_id:s})=>s!==e.property_id)} offered=${o} />`}<//>`}var ps={open:{name:"Not matched",fits:e=>e.ids.length===0},alike:{name:"Names only alike",fits:e=>e.sureness==="alike"},chosen:{name:"Chosen",fits:e=>e.chosen},left:{name:"Left out",fits:e=>!e.chosen}},dd={fits:()=>!0};function ud(e,{matches:t,picks:n}){let{property_id:o,attached:s,suggested:a,next_step:i}=e,c=t[o],l=c??(s.length?s:a?[a]:[]);return{candidate:e,ids:l,sureness:c?null:e.sureness,chosen:l.length>0&&(n[o]??i!=="activate")}}var ni=(e,t)=>oi(t)-oi(e)||Ye(e.candidate.name,t.candidate.name),oi=({ids:e,sureness:t})=>e.length===0?2:+(t==="alike");function pd({model:e,candidates:t,offered:n}){let{route:o}=F(),[s,a,i]=Lt(`roll-out like ${e.property_id}`,{matches:{},picks:{}}),[c,l]=v(""),[d,u]=v(""),[m,h]=v(null),[p,f]=pe(),$=I(null),_=Object.fromEntries(n.map(({pms_property_id:A,name:H})=>[A,H])),b=t.map(A=>ud(A,s)),S=b.filter(A=>A.chosen),g={};for(let A of S.flatMap(({ids:H})=>H))g[A]=(g[A]??0)+1;let x=S.filter(({ids:A})=>A.some(H=>g[H]>1)),{fits:P}=ee(ps,d)??dd,U=b.filter(A=>P(A)&&Ce(c,[A.candidate.name,A.candidate.property_id,...A.ids.map(H=>`${_[H]} ${H}`)])).sort(ni),Q=Je(U,ti),ae=j(async()=>{let A={model:e.property_id,lines:S.map(({candidate:$e,ids:ho})=>({property_id:$e.property_id,pms_property_ids:ho}))},{rollout_id:H}=await qa(A);i(),o(`/rollouts/${H}`)}),G=(A,H)=>a({...s,picks:{...s.picks,...Object.fromEntries(A.map(({candidate:$e})=>[$e.property_id,H]))}}),oe=(A,H)=>{a({matches:{...s.matches,[A]:H},picks:{...s.picks,[A]:H.length>0}}),h(null),setTimeout(()=>document.querySelector(`[data-change="${CSS.escape(A)}"]`)?.focus())},he=()=>qe(`roll-out-like-${e.property_id}.csv`,ct(un,[...b].sort(ni).flatMap(({candidate:A,ids:H})=>(H.length?H:[""]).map($e=>[A.property_id,A.name,$e,_[$e]])))),w=j(async A=>{let{matches:H,wrong:$e}=hd(await A.text(),t,_);if($e.length)throw new ge({title:"Nothing was taken from the file",detail:$e.slice(0,5).join(" ")});a({matches:{...s.matches,...H},picks:{...s.picks,...Object.fromEntries(Object.entries(H).map(([ho,Pi])=>[ho,Pi.length>0]))}}),f(`${k(Object.keys(H).length,"property","properties")} matched as the file says.`)});if(!t.length)return r`<div class="card"><${K} title="There is nothing to roll out to"><p>Every property of the portfolio is on, or set up with another PMS.</p><//></div>`;let R=b.filter(ps.open.fits).length;return r`
    <div class="row between">
      <p role="status"><strong>${k(S.length,"property","properties")} chosen</strong> of ${t.length.toLocaleString("en-US")} that are not on.${R>0&&` ${k(R,"has","have")} no PMS property yet.`}</p>
      <${y} kind="primary" busy=${ae.busy} disabled=${!S.length||x.length>0} onClick=${ae.run}>Set up and preview ${k(S.length,"property","properties")}<//>
    </div>
    <${de} of=${p} />
    <${z} problem=${ae.problem??w.problem} />
    ${x.length>0&&r`<${B} kind="warn" title="A PMS property is chosen twice"><p>It syncs into one property only. Change or leave out one of each: ${x.slice(0,6).map(({candidate:A})=>A.name).join(", ")}.</p><//>`}
    <div class="filters no-print" role="search">
      <${ue} label="Search properties" value=${c} onSearch=${l} />
      <${le} label="Show" value=${d} onChoose=${u}
        options=${{"":`All (${b.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(ps).map(([A,{name:H,fits:$e}])=>[A,`${H} (${b.filter($e).length.toLocaleString("en-US")})`]))}} />
      <${y} kind="small" onClick=${()=>G(U,!0)}>Choose these ${U.length.toLocaleString("en-US")}<//>
      <${y} kind="small" onClick=${()=>G(U,!1)}>Leave these out<//>
      <${y} kind="small" onClick=${he}>Save the matches as CSV<//>
      <${y} kind="small" busy=${w.busy} onClick=${()=>$.current?.click()}>Read matches from a CSV<//>
      <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with matches" ref=${$}
        onChange=${A=>{let[H]=A.currentTarget.files;A.currentTarget.value="",H&&w.run(H)}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col"><span class="unseen">Chosen</span></th><th scope="col">Door property</th><th scope="col">PMS property</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
        <tbody>
          ${Q.data.map(A=>r`<${md} key=${A.candidate.property_id} line=${A} names=${_} offered=${n} taken=${g}
            editing=${m===A.candidate.property_id} onEdit=${h} onMatch=${oe} onPick=${H=>G([A],H)} />`)}
        </tbody>
      </table>
      ${!U.length&&r`<${K} title="No property fits" />`}
      <${we} of=${Q} size=${ti} what="properties" />
    </div>`}var un=["Door property ID","Door property","PMS property ID","PMS property"];function hd(e,t,n){let[o=[],...s]=Lr(e),[a,i]=[un[0],un[2]].map(u=>o.findIndex(m=>m.trim()===u)),c={},l=[];if(a<0||i<0)return{matches:c,wrong:[`Its first line needs the columns \u201C${un[0]}\u201D and \u201C${un[2]}\u201D: save the matches as CSV for one.`]};let d=new Set(t.map(({property_id:u})=>u));return s.forEach((u,m)=>{let[h,p]=[u[a]?.trim()??"",u[i]?.trim()??""];!h&&!p||(d.has(h)?p&&!Object.hasOwn(n,p)?l.push(`Line ${m+2}: the credential sees no PMS property \u201C${p}\u201D.`):c[h]=[...c[h]??[],...p?[p]:[]]:l.push(`Line ${m+2}: \u201C${h}\u201D is no property that can be rolled out to.`))}),{matches:c,wrong:l}}function md({line:e,names:t,offered:n,taken:o,editing:s,onEdit:a,onMatch:i,onPick:c}){let{candidate:{property_id:l,name:d,next_step:u},ids:m,sureness:h,chosen:p}=e;return r`
    <tr>
      <td><label class="tick"><input type="checkbox" checked=${p} disabled=${!m.length} aria-label="Roll out to ${d}" onChange=${()=>c(!p)} /></label></td>
      <th scope="row">${d} ${u==="activate"&&r`<${L}>Set up, off<//>`}</th>
      ${s?r`<${$d} id=${l} name=${d} ids=${m} offered=${n} onMatch=${i} onCancel=${()=>a(null)} />`:r`
          <td data-label="PMS property">${m.length?r`${m.map(f=>t[f]??f).join(", ")} <span class="hint">${m.join(", ")}</span>`:r`<${L} kind="warn">Not matched<//>`}
            ${h==="alike"&&r` <${L} kind="accent">Alike: check<//>`}
            ${p&&m.some(f=>o[f]>1)&&r` <${L} kind="bad">Chosen twice<//>`}</td>
          <td><div class="row end"><${y} kind="small" data-change=${l} aria-label="Change the PMS property of ${d}" onClick=${()=>a(l)}>Change<//></div></td>`}
    </tr>`}var fd=20;function $d({id:e,name:t,ids:n,offered:o,onMatch:s,onCancel:a}){let i=et(),c=o.filter(({attached_to:_})=>!_||_===e),l=({name:_,pms_property_id:b})=>`${_} (${b})`,d=c.find(({pms_property_id:_})=>_===n[0]),[u,m]=v(d?l(d):""),h=I(null);N(()=>h.current?.select(),[]);let p=c.filter(_=>Ce(u,[l(_)])).slice(0,fd),f=c.find(_=>l(_)===u.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${_=>{_.preventDefault(),f&&s(e,[f.pms_property_id])}}>
        <input class="input" list=${i} aria-label="PMS property for ${t}" placeholder="Type a PMS property" autocomplete="off" value=${u} ref=${h}
          onInput=${_=>m(_.currentTarget.value)} />
        <datalist id=${i}>${p.map(_=>r`<option value=${l(_)} />`)}</datalist>
        ${u.trim()&&!f&&r`<div class="hint">${p.length?"Choose one of the PMS properties.":"No free PMS property is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${y} type="submit" form="${i}-form" kind="small primary" disabled=${!f}>Save<//>
      ${n.length>0&&r`<${y} kind="small" onClick=${()=>s(e,[])}>Clear<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function hs(e,t,n,o){let[s,a]=v(null),i=I({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=j(async()=>{try{let l=await n(i.current.etag);a(null),o(l)}catch(l){if(!(l instanceof ge)||l.code!=="version_mismatch")throw l;a(await ye(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function Ze({property:e,card:t,saved:n},o,s,a){let[i,c,l]=Lt(`${e.property_id} v${t.version} ${o}`,s),d=hs(e.property_id,t,u=>a(e.property_id,i,u),u=>{l(),n(u)});return{value:i,set:c,saving:d}}function Ee({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${B} kind="warn" alert title="Somebody else changed this while you were here">
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
    <//>`:r`<${z} problem=${e.problem} />`}function oo(e){let{property:t,card:n,action:o,back:s}=e,a=E(async()=>{let[b,S]=await Promise.all([Ua(t.property_id),In()]),g=Object.fromEntries(S.map(x=>[x.property_id,x.name]));return{seen:b,names:g}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(b=>b.pms_property_id),{value:c,set:l,saving:d}=Ze(e,"properties",i,Ia),[u,m]=v(""),[h,p]=v(!1),f=b=>{b.preventDefault(),p(!c.length),c.length&&d.save()},$=b=>l(c.includes(b)?c.filter(S=>S!==b):[...c,b]),_=b=>`${b.name} ${b.pms_property_id} ${b.address??""}`.toLowerCase().includes(u.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${f}>
      <${T} of=${a}>${({seen:b,names:S})=>{let g=P=>b.find(U=>U.pms_property_id===P)?.name??P,x=b.filter(_);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${b.length>6&&r`<${ue} label="Search by name or ID" value=${u} onSearch=${m} />`}
            <p class="hint" role="status">${k(c.length,"property","properties")} selected${u&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(P=>r`<${_d} one=${P} names=${S} own=${t.property_id} checked=${c.includes(P.pms_property_id)} onChange=${()=>$(P.pms_property_id)} />`)}
            </div>
            ${!b.length&&r`
              <${K} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${y} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${Ee} saving=${d} mine=${c.map(g).join(", ")}
            theirs=${P=>P.pms_properties.map(U=>U.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${d.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function _d({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${L} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function so(e){let{property:t,card:n,action:o,back:s}=e,a=E(()=>ja(t.property_id),[t.property_id]),{value:i,set:c,saving:l}=Ze(e,"statuses",n.excluded_lease_statuses,Wa),d=h=>{h.preventDefault(),l.save()},u=h=>c(i.includes(h)?i.filter(p=>p!==h):[...i,h]),m=h=>h.length?[...h].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${d}>
      <${T} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${h.map(p=>r`<${gd} one=${p} checked=${i.includes(p.status)} onChange=${()=>u(p.status)} />`)}
          </div>
        </fieldset>
        <${yd} statuses=${h} excluded=${i} />`}<//>
      <${Ee} saving=${l} mine=${m(i)} theirs=${h=>m(h.excluded_lease_statuses)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function gd({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=ie[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${L} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${wt(e.residents)} now</span>
    </label>`}function yd({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${wt(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var ms=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function ai(e){let t=e.property.property_id,n=E(async()=>(await er(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${T} of=${n} lines=${8}>${o=>r`<${bd} ...${e} known=${o} />`}<//>`}function bd(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(P=>s.includes(P)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=I(null),[c,l]=v(null),d=P=>{l(null),e.saved(P)},{value:u,set:m,saving:h}=Ze({...e,saved:d},"automate access",a,(P,U,Q)=>za(P,{...ms(U),digest:i.current},Q)),p=j(async P=>{let U=await Ba(t.property_id,ms(u));i.current=U.digest??null,Object.values(ts).every(({count:ae})=>!U[ae])&&!P?h.save():l({preview:U,again:P})}),f=h.problem?.code==="other_plan";N(()=>{f&&p.run(!0)},[h.problem]),N(()=>{h.conflict&&l(null)},[h.conflict]);let $=P=>{P.preventDefault(),h.clear(),p.run(!1)},_=p.problem??(f?null:h.problem),b=P=>_?.errors.find(U=>U.pointer.startsWith(P))?.detail,S=P=>P.currentTarget.value,g=n.common_area_keys.filter(P=>!s.includes(P)),x=P=>[De[P.automated_access??"off"].name,`common areas: ${P.common_area_keys?.join(", ")||"none"}`,P.revoke_after_hours!=null&&P.automated_access==="approval_required"&&`access of who moved out ends after ${k(P.revoke_after_hours,"hour")}`,`held above ${P.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${$}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(De).map(([P,{name:U,means:Q}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${u.mode===P} onChange=${()=>m({...u,mode:P})} />
              <span><strong>${U}</strong><span class="hint">${Q}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${u.mode==="approval_required"&&r`
        <${Ne} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${u.hours} wrong=${b("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${P=>m({...u,hours:S(P)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(P=>r`
          <label class="tick"><input type="checkbox" checked=${u.keys.includes(P)}
            onChange=${()=>m({...u,keys:u.keys.includes(P)?u.keys.filter(U=>U!==P):[...u.keys,P]})} /> ${P}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${be} about="Common area keys for ${t.name}">Or ask Door’s support:<//></p>`}
        ${g.length>0&&r`<${B} kind="warn"><p>Chosen before, and no key of Door any more: ${g.join(", ")}. ${g.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${b("/common_area_keys")&&r`<span class="wrong">${b("/common_area_keys")}</span>`}
      </fieldset>
      <${Ne} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${u.threshold} wrong=${b("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${P=>m({...u,threshold:S(P)})} />
      ${!c&&r`<${Ee} saving=${{...h,problem:_?.errors.length?null:_}} mine=${x(ms(u))} theirs=${x} />`}
      <div class="foot"><span /><${y} type="submit" kind="primary" busy=${p.busy||h.busy}>${o}<//></div>
      ${c&&r`
        <${wd} ...${c} busy=${h.busy||p.busy} problem=${_} onConfirm=${h.save}
          onClose=${()=>{l(null),h.clear()}} />`}
    </form>`}function wd({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(ts).map(([c,{count:l,one:d,many:u}])=>{let m=e[l],h=e.items.filter(p=>p.effect===c).map(p=>p.name);return{n:m,what:m===1?d:u,names:h}}).filter(({n:c})=>c>0);return r`
    <${Ke} title="Change access now?" onClose=${a}>
      ${t&&r`<${B} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:l,names:d})=>r`<li><strong>${Z(c)} ${l}</strong>${d.length>0&&r`<br /><span class="hint">${an(d,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${z} problem=${o} />
      <div class="row end">
        <${y} onClick=${a}>Cancel<//>
        <${y} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}function ri({property:e,card:t}){let n=e.property_id,{query:o,route:s}=F(),{q:a="",action:i="",from:c="",to:l=""}=o,d={q:a,action:i,from:c,to:l},u=p=>{let f=new URLSearchParams(Object.entries({...d,...p}).filter(([,$])=>$));s(`/properties/${n}/integrations/settings/activity${f.size?`?${f}`:""}`,!0)},m=Ae(p=>lr(n,{...d,cursor:p}),[n,...Object.values(d)]),h=j(async()=>qe(`audit-${n}.csv`,await ur(n)));return r`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${y} busy=${h.busy} onClick=${h.run}>Save all as CSV<//></div>
    <${Xn} which=${d} change=${u} />
    <${z} problem=${h.problem} />
    <${T} of=${m} lines=${8}>${p=>r`
      <${Qn} entries=${p} zone=${e.time_zone} property=${n} filtered=${!!(a||i||c||l)}
        names=${t.credential?{[t.credential.credential_id]:t.credential.name}:{}} />`}<//>
    <${Fe} more=${m.more} busy=${m.busy} onMore=${m.goOn} />`}function ao(e,t,n){let[o,s,a]=Lt(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=v({}),[l,d]=v({}),u=h=>(h.kind==="secret"?i[h.name]:o.fields[h.name])??"",m=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:l,value:u,setName:h=>s({...o,name:h}),set:(h,p)=>{d({...l,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:p}):s({...o,fields:{...o.fields,[h.name]:p}})},values:()=>{let h=e.credential_fields.map(p=>[p.name,u(p).trim()]).filter(([,p])=>p);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter($=>$.required&&!u($).trim()&&!($.kind==="secret"&&n.secretsOptional)),p=Object.fromEntries(h.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(p.name="Give it a name."),d(p);let f=Object.keys(p)[0];return f&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!f},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(f=>m.has(f.pointer))?{...h,problem:null}:h}}function ro({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Ne} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Ne} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var fs="new";function io(e){let{card:t}=e,n=E(async()=>{let[o,s]=await Promise.all([Rt(),jn(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${T} of=${n}>${({pms:o,existing:s})=>r`
      <${vd} ...${e} pms=${o} existing=${s} />`}<//>`}function vd(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,l=n.credential?.credential_id??(c.length?c[0].credential_id:fs),d=ao(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[u,m]=v(null),h=g=>{d.forget(),o(g)},{value:p,set:f,saving:$}=Ze({...e,saved:h},"credential",l,async(g,x,P)=>{let U=x;if(_){let Q=u??await La({pms:i.id,...d.values()});m(Q),U=Q.credential_id}return Na(g,U,P)}),_=p===fs||!c.some(g=>g.credential_id===p),b=g=>{if(g.preventDefault(),p===n.credential?.credential_id)return o(n);(!_||d.check())&&$.save()},S=_?d.name:c.find(g=>g.credential_id===p)?.name;return r`
    <form class="stack" onSubmit=${b} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${te[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(g=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${g.credential_id===p} onChange=${()=>f(g.credential_id)} />
                <span><strong>${g.name}</strong>
                  <span class="hint">${Object.values(g.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${k(g.used_by.length,"property","properties")}, tested <${O} at=${g.last_verified_at} zone=${t.time_zone} />${g.expires_on&&`, until ${fe(g.expires_on)}`}</span></span>
                <span><${Vn} credential=${g} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${_} onChange=${()=>f(fs)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${_&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${te[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${ro} form=${d} problem=${$.problem} />
        </fieldset>`}
      <${Ee} saving=${d.without($)} mine=${S??"\u2014"}
        theirs=${g=>g.credential?.name??"No credential chosen"} />
      ${$.busy&&_&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${y} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function co(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=E(Rt,[]),{value:c,set:l,saving:d}=Ze(e,"pms",n.pms??"",Ra),u=h=>{if(h.preventDefault(),c===n.pms)return o(n);c&&d.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${u}>
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
        <${Sd} pms=${h.find(p=>p.id===c)} />`}<//>
      ${m&&r`
        <${B} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&te[n.pms]} are cleared. People stay; their links to ${n.pms&&te[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${Ee} saving=${d} mine=${ee(te,c)??"\u2014"} theirs=${h=>h.pms?te[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${y} type="submit" kind="primary" busy=${d.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Sd=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${Be(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function ii(e){let{property:t,card:n,reload:o,refresh:s}=e,a=E(async()=>{let[c,l]=await Promise.all([Rt(),jn(n.pms??"")]);return{pms:c.find(d=>d.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${T} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${te[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(d=>r`
          <li key=${d.credential_id}><${kd} credential=${d} pms=${c} used=${d.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${io} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${co} ...${e} /></details>`}<//>`}function kd({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=v(null),[c,l]=pe(),d=j(async()=>{l(null),await Oa(e.credential_id),l(`${e.name} works.`),s()}),u=j(async()=>{await Da(e.credential_id),s()}),m=()=>{i(null),u.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${L} kind="accent">In use here<//>`}
          ${" "}<${Vn} credential=${e} /></div>
        <div class="row">
          <${y} kind="small" busy=${d.busy} aria-label="Test ${e.name}" onClick=${d.run}>Test<//>
          <${y} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${y} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${k(e.used_by.length,"property","properties")}. Tested <${O} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${k(e.calls.left_today,"call")} to the PMS left today.`}</p>
      <${xr} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${de} of=${c} />
      <${z} problem=${d.problem} />
      ${a==="edit"&&r`<${xd} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),l(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${xe} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${u} onConfirm=${u.run} onClose=${m} />`}
    </div>`}function xd({credential:e,pms:t,onClose:n,changed:o}){let s=ao(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=j(async()=>{await Ma(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=l=>{l.preventDefault(),s.check()&&a.run()};return r`
    <${Ke} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${k(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${ro} form=${s} problem=${a.problem} />
        <${z} problem=${s.without(a).problem} />
        <div class="row end"><${y} onClick=${i}>Cancel<//><${y} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var ci=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],Bt=800,ut=160,pn=20;function li(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var $s=(e,t)=>Xt(e.started_at??e.requested_at,t,new Date);function di({syncs:e,zone:t}){let n=e.filter(d=>d.status!=="queued"&&d.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=d=>Object.values(li(d)).reduce((u,m)=>u+m,0),s=Math.max(1,...n.map(o)),a=Bt/Math.max(n.length,12),i=ut-pn-14,c=n.filter(d=>d.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${Bt} ${ut}" role="img" aria-label=${l}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${ut-pn} x2=${Bt} y2=${ut-pn} />
        ${n.map((d,u)=>{let m=ut-pn,h=Bt-(n.length-u)*a+a*.15,p=li(d);return r`<g>
            <title>${$s(d,t)}: ${o(d)} changes</title>
            ${ci.map(([f])=>{let $=p[f]/s*i;return m-=$,$>0&&r`<rect class=${f} x=${h} y=${m} width=${a*.7} height=${$} />`})}
            ${d.status!=="succeeded"&&r`<path class="failed" d="M${h} ${ut-pn-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${Bt-n.length*a} y=${ut-4}>${$s(n[0],t)}</text>`}
        <text x=${Bt} y=${ut-4} text-anchor="end">${$s(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${ci.map(([d,u])=>r`<li><i class=${d} />${u}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function ui({property:e}){let t=e.property_id,n=Ae(o=>zn(t,{limit:50,cursor:o}),[t]);return r`
    <${T} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${di} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${O} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${L} kind=${rt[s.status].kind}>${rt[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${Ot[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?Ge(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${K} title="No sync has run yet" /></div>`}<//>
    <${Fe} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function hi({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([tr(n),Hn(n)]);return{items:s,units:a}},[n]);return r`
    <${T} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${Td} items=${s} units=${a} property=${e} mapped=${(i,c)=>{o.replace({items:i,units:a}),c||t()}} />`}<//>`}var _s=200,pi=50,Pd={fits:e=>!0},gs={unmapped:{name:"Not mapped",fits:e=>!e.unit_id},suggested:{name:"Suggested",fits:e=>!e.unit_id&&!!e.suggested_unit_id},vacant:{name:"Vacant",fits:e=>!e.people}};function Td({items:e,units:t,property:n,mapped:o}){let{query:s,route:a}=F(),{q:i="",show:c=""}=s,l=w=>{let R=new URLSearchParams(Object.entries({q:i,show:c,...w}).filter(([,A])=>A));a(`/properties/${n.property_id}/integrations/settings/units${R.size?`?${R}`:""}`,!0)},[d,u]=v(null),[m,h]=v(null),[p,f]=pe(),$=V()?.canManage??!1,_=Object.fromEntries(t.map(w=>[w.unit_id,w.name])),b=j(async(w,R)=>{let{pms_property_id:A,pms_unit_id:H}=w;o(await Xo(n.property_id,[{pms_property_id:A,pms_unit_id:H,unit_id:R}])),u(null),h(null),f(R?`${w.pms_unit} is mapped to ${_[R]}. Its residents are there now.`:`The mapping of ${w.pms_unit} was removed.`)}),S=w=>{u(null);let R=`[aria-label="Edit ${CSS.escape(w.pms_unit)}"]`;setTimeout(()=>document.querySelector(R)?.focus())},[g,x]=v(0),P=j(async()=>{let w=e.flatMap(({pms_property_id:R,pms_unit_id:A,unit_id:H,suggested_unit_id:$e})=>!H&&$e?[{pms_property_id:R,pms_unit_id:A,unit_id:$e}]:[]);for(let R=0;R<w.length;R+=_s)x(R),o(await Xo(n.property_id,w.slice(R,R+_s)),R+_s<w.length);f(`${k(w.length,"unit")} mapped. Their residents are there now.`)}),{fits:U}=ee(gs,c)??Pd,Q=e.filter(w=>U(w)&&Ce(i,[w.pms_unit,w.building,w.pms_property_id,_[w.unit_id??""]])),ae=Je(Q,pi),G=()=>qe(`units-${n.property_id}.csv`,ct(["PMS property","Building","PMS unit","ID in the PMS","People","Door unit","Suggested Door unit"],Q.map(w=>[w.pms_property_id,w.building,w.pms_unit,w.pms_unit_id,w.people,_[w.unit_id??""]??w.unit_id,_[w.suggested_unit_id??""]??w.suggested_unit_id])));if(!e.length)return r`<div class="card"><${K} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let oe=e.filter(gs.suggested.fits),he=e.filter(w=>w.unit_id).length;return r`
    <div class="row between">
      <p>${he} of ${k(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&oe.length>0&&r`<${y} kind="primary" busy=${P.busy} onClick=${P.run}>${P.busy&&g?`Mapped ${g.toLocaleString("en-US")} so far\u2026`:`Accept all ${oe.length.toLocaleString("en-US")} suggestions`}<//>`}
    </div>
    <${de} of=${p} />
    <${z} problem=${P.problem??(m?null:b.problem)} />
    <div class="filters no-print" role="search">
      <${ue} label="Search units" value=${i} onSearch=${w=>l({q:w})} />
      <${le} label="Show" value=${c} onChoose=${w=>l({show:w})}
        options=${{"":`All units (${e.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(gs).map(([w,{name:R,fits:A}])=>[w,`${R} (${e.filter(A).length.toLocaleString("en-US")})`]))}} />
      <span class="hint" role="status">${k(Q.length,"unit")}</span>
      <${y} kind="small" onClick=${G}>Save these as CSV<//>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${ae.data.map(w=>r`
            <tr key=${kt(w)}>
              <th scope="row">${w.building?`${w.building}, `:""}${w.pms_unit}</th>
              <td data-label="PMS property">${w.pms_property_id}</td>
              <td data-label="People">${w.people||r`<span class="hint">Vacant</span>`}</td>
              ${d===kt(w)?r`<${Cd} item=${w} units=${t} busy=${b.busy} onSave=${b.run} onRemove=${()=>h(w)} onCancel=${()=>S(w)} />`:r`
                  <td data-label="Door unit">${w.unit_id?_[w.unit_id]??w.unit_id:r`<${L} kind="warn">Not mapped<//>${w.suggested_unit_id&&r` <span class="hint">Suggested: ${_[w.suggested_unit_id]??w.suggested_unit_id}</span>`}`}
                    ${w.shares_with.length>0&&r`<div class="hint">Shared with ${w.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!w.unit_id&&w.suggested_unit_id&&r`<${y} kind="small" aria-label="Accept for ${w.pms_unit}" onClick=${()=>b.run(w,w.suggested_unit_id??null)}>Accept<//>`}
                    <${y} kind="small" aria-label="Edit ${w.pms_unit}" onClick=${()=>u(kt(w))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!Q.length&&r`<${K} title="No unit fits" />`}
      <${we} of=${ae} size=${pi} what="units" />
    </div>
    ${m&&r`
      <${xe} title="Remove the mapping of ${m.pms_unit}?" action="Remove Mapping" danger doing=${b}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>b.run(m,null)} onClose=${()=>{h(null),b.clear()}} />`}`}var Ad=20;function Cd({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let i=et(),c=t.find(({unit_id:$})=>$===(e.unit_id??e.suggested_unit_id)),l=({name:$,unit_id:_})=>t.filter(b=>b.name===$).length>1?`${$} (${_})`:$,[d,u]=v(c?l(c):""),m=I(null);N(()=>m.current?.select(),[]);let h=t.filter(({name:$,unit_id:_})=>Ce(d,[`${$} (${_})`])).slice(0,Ad),p=h.find($=>l($)===d.trim())??t.filter(({name:$})=>$===d.trim()).find($=>l($)===d.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),p&&o(e,p.unit_id)}}>
        <input class="input" list=${i} aria-label="Door unit for ${e.pms_unit}" placeholder="Type a Door unit" autocomplete="off" value=${d} ref=${m}
          onInput=${$=>u($.currentTarget.value)} />
        <datalist id=${i}>${h.map($=>r`<option value=${l($)} />`)}</datalist>
        ${d.trim()&&!p&&r`<div class="hint">${h.length?"Choose one of the Door units.":"No Door unit is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${y} type="submit" form="${i}-form" kind="small primary" busy=${n} disabled=${!p}>Save<//>
      ${e.unit_id&&r`<${y} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}var mi=({card:e})=>r`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[["PMS",e.pms&&te[e.pms]],["Credential",e.credential?.name],["PMS properties",e.pms_properties.map(({name:t,pms_property_id:n})=>`${t} (${n})`).join(", ")],["Excluded lease statuses",e.excluded_lease_statuses.join(", ")||"None"],["User Sync",e.enabled?"On":"Off"],["Automated access",`${De[e.automated_access].name}. ${De[e.automated_access].means}`],["Common area keys",e.common_area_keys.join(", ")||"None"],["Access of who moved out ends after",e.automated_access==="approval_required"&&k(e.revoke_after_hours,"hour")],["A sync is held above",`${e.held_changes_threshold} % of the people`]].map(([t,n])=>n&&r`<div><dt>${t}</dt><dd>${n}</dd></div>`)}
    </dl>
  </section>`;function lo({property:e,card:t,saved:n,action:o,back:s}){let a=E(()=>Zo(e.property_id,{limit:1}),[e.property_id]),[i,c]=v(t.enabled),l=a.data?.digest??null,d=hs(e.property_id,t,h=>Ha(e.property_id,{enabled:i,plan_digest:i?l:null},h),n),u=h=>{if(h.preventDefault(),i===t.enabled)return n(t);d.save()},m=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${u}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
        </label>
        <p class="hint" role="status">${Ed(t.enabled,i,o)}</p>
      </div>
      <section class="stack">
        <h2>${t.enabled?"What the next sync will do":"What turning it on will do"}</h2>
        <${T} of=${a} lines=${8}>${h=>r`<${Rd} preview=${h} property=${e.property_id} />`}<//>
      </section>
      ${d.problem?.code==="other_plan"&&r`<${y} onClick=${a.reload}>Look at the preview again<//>`}
      <${Ee} saving=${d} mine=${m(i)} theirs=${h=>m(h.enabled)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${d.busy||a.loading}>${o}<//></div>
    </form>`}function Ed(e,t,n){return e&&!t?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":t?e?"It runs every hour, and whenever you choose Sync Now on the People page.":`${n} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`:`${n} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`}function Rd({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${jt} counts=${n} would />
    ${e.hold_reasons.length>0&&r`
      <${B} kind="warn" title="Look at this first">
        <${Ve} of=${e} />
        <p>${tt(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Ld} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Ld({outcome:e,n:t,property:n}){let[o,s]=v(!1),{name:a,why:i}=Dt(e,!0);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Md} outcome=${e} property=${n} />`}</div>
    </details>`}function Md({outcome:e,property:t}){let n=Ae(o=>Zo(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${T} of=${n} lines=${3}>${o=>r`
      <${to} rows=${o} property=${t} withOutcome=${e==="alerted"||e==="updated"} />
      <${Fe} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function fi(e){let{property:t,card:n,refresh:o}=e,[s,a]=v(!1),{route:i}=F(),c=j(async()=>{await Fa(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${lo} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${y} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${xe} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var $i=[{path:"pms",name:"PMS and credentials",tab:ii,setup:!0},{path:"properties",name:"Properties",tab:_i(oo),setup:!0},{path:"statuses",name:"Lease statuses",tab:_i(so),setup:!0},{path:"sync",name:"User Sync",tab:fi,setup:!0},{path:"units",name:"Unit Mapping",tab:hi},{path:"access",name:"Automate Access",tab:ai,setup:!0},{path:"syncs",name:"Syncs",tab:ui},{path:"activity",name:"Activity",tab:ri}];function _i(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function gi({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=E(()=>ye(e.property_id),[e.property_id]),[a,i]=pe(),c=u=>{s.replace(u),i("Saved."),n()},l=V()?.canManage??!1,d=$i.find(u=>u.path===t.tab);return r`
    <${q} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${$i.map(({path:u,name:m})=>r`
          <a href="${o}/settings/${u}" aria-current=${u===t.tab?"page":void 0} onClick=${()=>i(null)}>${m}</a>`)}
      </nav>
      <${de} of=${a} />
      <${T} of=${s} lines=${8}>${u=>{if(!d)return r`<div class="card"><${K} title="There is no such tab here" /></div>`;let m=u.state==="not_set_up"||u.state==="in_progress";return d.setup&&m?r`<div class="card"><${K} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${Pe[u.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:d.setup&&!l?r`<${mi} card=${u} />`:r`<${d.tab} key="${d.path} ${u.version}" property=${e} card=${u} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Od={select_pms:co,enter_credentials:io,attach_properties:oo,exclude_statuses:so,activate:lo};function yi({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=F(),a=E(()=>ye(e.property_id),[e.property_id]),i=je.findIndex(m=>Pe[m].path===t.step),c=a.data&&je.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(N(()=>{c!==null&&(l||i<0)&&s(`${o}/setup/${Pe[je[Math.max(c,0)]].path}`,!0)},[c,i]),!V()?.canManage)return r`
      <${q} title="Set up the integration">
        <div class="card"><${K} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let d=m=>{a.replace(m),n();let h=je[i+1];s(h?`${o}/setup/${Pe[h].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},u=r`<a class="button" href=${i?`${o}/setup/${Pe[je[i-1]].path}`:o}>Back</a>`;return r`
    <${q} title=${Pe[je[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${je.map((m,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${Pe[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${Pe[je[i]].name}>
        <${T} of=${a}>${m=>r`
          <${Od[je[i]]} key=${t.step} property=${e} card=${m} saved=${d} action=${i===je.length-1?"Done":"Continue"} back=${u} />`}<//>
      </section>
    <//>`}function bi({property:e,params:t,refresh:n}){let o=e.property_id,s=E(()=>Zt(o,t.sync,{limit:1}),[o,t.sync]),a=Mt(o,()=>{s.reload(),n()}),[i,c]=pe(),l=(d,u)=>{c(d),s.reload(),n(),u&&a.follow(u)};return r`
    <${q} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${de} of=${i} />
      <${Wt} following=${a} property=${o} />
      <${T} of=${s} lines=${10}>${d=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${L} kind=${rt[d.status].kind}>${rt[d.status].name}<//>
            <span>${Ot[d.trigger]}, <${O} at=${d.started_at??d.requested_at} zone=${e.time_zone} />${d.trigger!=="schedule"&&` by ${d.requested_by}`}</span>
          </div>
          ${d.error&&r`<${B} kind="bad" title="It failed"><p>${me(d.error.detail)}</p>
            <p class="hint">${d.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."} <${be} about="A sync failed: ${d.sync_id}" /></p><//>`}
          <${jt} counts=${d.counts} />
          ${d.unreadable.length>0&&r`<${Dd} records=${d.unreadable} />`}
        </section>
        <${Nd} sync=${d} property=${e} changed=${l} />
        <${jd} sync=${d} property=${e} changed=${l} />`}<//>
    <//>`}var Dd=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Nd({sync:e,property:t,changed:n}){let[o,s]=v(null),a=j(async()=>{if(o==="approve"){let{sync_id:d}=await ar(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",d)}else await rr(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],l=d=>cn(d)?0:ln(d)?1:2;return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${Ve} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${O} at=${e.decision.at} zone=${t.time_zone} />.</p>`:V()?.canManage&&r`
          <div class="row">
            <${y} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${y} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${to} rows=${[...c].sort((d,u)=>l(d)-l(u))} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${xe} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<${Ud} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function Ud({sync:e,rows:t}){let n=t.filter(cn),o=n.filter(ln).length,s=n.filter(us).length,a=t.filter(l=>ln(l)&&!cn(l)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${tt(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":Z(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":Z(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${Z(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var Id=["email","pms_unit","lease_status"];function jd({sync:e,property:t,changed:n}){let o=t.property_id,s=Ae(m=>Zt(o,e.sync_id,{limit:50,cursor:m}).then(h=>h.changes),[o,e.sync_id,e.status]),[a,i]=v(!1),{state:c}=t.integration,l=c==="on"||c==="needs_attention",d=j(async()=>{let{reversed:m,not_reversed:h}=await ir(o,e.sync_id);i(!1),n(`Undone for ${Z(m.length)}.${h.length?` ${Z(h.length)} had changed since and stayed as they are.`:""}`)}),u=()=>{i(!1),d.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${V()?.canManage&&(s.data?.length??0)>0&&r`<${y} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${s} lines=${4}>${m=>m.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${m.map(h=>r`
            <tr>
              <th scope="row">${h.person_id?r`<a href="/properties/${o}/people/${h.person_id}">${h.person_name??"A person"}</a>`:h.alert_kind&&r`<a href="/properties/${o}/alerts">${ze[h.alert_kind].name}</a>`}</th>
              <td>${qn[h.kind]}</td>
              <td><${dn} fields=${h.kind==="created"?h.fields.filter(({field:p})=>Id.includes(p)):h.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${y} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${xe} title="Undo this sync?" action="Undo" danger doing=${d} onConfirm=${d.run} onClose=${u}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.${l&&r` <a href="/properties/${o}/integrations/settings/sync">Turn User Sync off</a> first.`}</p>`} />`}
    </section>`}function wi({property:e}){let{query:t,route:n}=F(),{q:o=""}=t,[s,a]=v(o),i=c=>{c.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({q:l})}`)};return r`
    <${q} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${i}>
        <${Ne} label="Name, unit, email, or ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${c=>a(c.currentTarget.value)} />
        <div class="row"><${y} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${eo} property=${e} about=${{q:o}} /></section>`}
    <//>`}var vi=[["people","People"],["alerts","Alerts"],["access","Access Review"],["integrations","Integrations"]];function Si({properties:e,logo:t,children:n}){let{path:o}=F(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find($=>$.property_id===s),c=vi.some(([$])=>$===a)?a:"people",{attention:l}=Ie(),d={access:l?.suggestions??0,alerts:l?xt(l):0},[u,m]=v(!1),[h,p]=v(!1);return N(()=>xa(()=>p(!0)),[]),N(()=>m(!1),[o]),r`
    <a class="skip" href="#main" onClick=${$=>{$.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${t} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>m(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <${it} name="down" />
        </button>
        ${i&&r`<${Wd} base="/properties/${s}" />`}
        <${Hd} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${vi.map(([$,_])=>r`
            <a href="/properties/${s}/${$}" aria-current=${a===$?"page":void 0}><${it} name=${$} />${_}${d[$]>0&&r` <span class="tally">${d[$].toLocaleString("en-US")}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${u&&r`<${zd} properties=${e} section=${c} onClose=${()=>m(!1)} />`}
    ${h&&r`<${Bd} />`}`}function Wd({base:e}){let{attention:t,problem:n}=Ie(),o=t?Dr(t,e):[],s=o.reduce((i,c)=>i+c.n,0),a=t?s?`Waiting for somebody: ${s.toLocaleString("en-US")}`:"Nothing waits":"What waits is being read";return r`
    <${nn} kind="bell ${s?"open":""}" label=${r`
      <${it} name="alerts" />
      <span class="unseen">${a}</span>
      ${s>0&&r`<span class="count" aria-hidden="true">${s>999?"999+":s}</span>`}`}>
      ${o.map(({what:i,href:c,kind:l})=>r`<a href=${c}><span class="dot ${l}" aria-hidden="true" /> ${i}</a>`)}
      ${!o.length&&r`<p>${n?me(n.message):a}</p>`}
    <//>`}function Hd(){let e=V();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${nn} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${ee(Kn,e.role)??e.role}</span></p>
      <button type="button" onClick=${Ca}>Sign out</button>
    <//>`}var ys=50;function zd({properties:e,section:t,onClose:n}){let[o,s]=v(""),a=e.filter(({name:i,property_id:c,org_id:l})=>Ce(o,[i,c,l])).sort((i,c)=>Ye(i.name,c.name));return r`
    <${Ke} title="Choose a property" onClose=${n}>
      <${ue} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${k(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.slice(0,ys).map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${L} kind=${He[i.integration.state].kind}>${He[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${a.length>ys&&r`<p class="hint">And ${k(a.length-ys,"more","more")}: search for one, or look at <a href="/">all properties</a>.</p>`}
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${y} onClick=${n}>Close<//></div>
    <//>`}function Bd(){return r`
    <${Ke} title="Your session has ended" onClose=${gt}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${y} kind="primary" onClick=${gt}>Sign in<//></div>
    <//>`}var Fd=new URL("favicon.svg",import.meta.url).pathname,uo=We({properties:[],refresh:()=>{}}),bs=()=>r`
  <${q} title="There is nothing here">
    <${rs} />
  <//>`;function nt(e){return({params:t})=>{let{properties:n,refresh:o}=ve(uo),{reload:s}=Ie(),a=_e(()=>{o(),s()},[o,s]),i=n.find(c=>c.property_id===t.property);return i?r`
      <${Pr} key=${t.property} property=${t.property} zone=${i.time_zone}>
        <${e} property=${i} params=${t} refresh=${a} />
      <//>`:r`<${bs} />`}}var Jd=()=>r`<${Yr} ...${ve(uo)} />`,ki=e=>({params:t})=>V()?.role==="portfolio_manager"?r`<${e} params=${t} ...${ve(uo)} />`:r`<${bs} />`,qd=[{path:"/",screen:Jd},{path:"/rollouts",screen:ki(si)},{path:"/rollouts/:rollout",screen:ki(ei)},{path:"/activity",screen:Rr},{path:"/properties/:property/people",screen:nt(Br)},{path:"/properties/:property/why",screen:nt(wi)},{path:"/properties/:property/people/:person",screen:nt(Jr)},{path:"/properties/:property/access",screen:nt(Tr)},{path:"/properties/:property/alerts",screen:nt(Ir)},{path:"/properties/:property/syncs/:sync",screen:nt(bi)},{path:"/properties/:property/integrations",screen:nt(Wr)},{path:"/properties/:property/integrations/setup/:step",screen:nt(yi)},{path:"/properties/:property/integrations/settings/:tab",screen:nt(gi)}],Kd=()=>r`<${mt}><${Gd} /><//>`;function Gd(){let e=E(In,[]),{path:t}=F(),n=e.data?.find(o=>t.split("/")[2]===o.property_id);return r`
    <${Or} property=${n?.property_id}>
      <${Si} properties=${e.data??[]} logo=${Fd}>
        <${Yd} />
        ${e.data===null?e.problem?r`<${z} problem=${e.problem} retry=${e.reload} />`:r`<${as} />`:r`<${uo.Provider} value=${{properties:e.data,refresh:e.reload}}><${Vd} /><//>`}
      <//>
    <//>`}function Vd(){let[e,t]=Ao(o=>console.error(o)),{path:n}=F();return N(()=>t(),[n]),e?r`
      <${q} title="This page has stumbled">
        <${B} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${y} onClick=${()=>location.reload()}>Load again<//><${be} about="A page of the console stumbled" /></div>
        <//>
      <//>`:r`
    <${Tn}>
      ${qd.map(({path:o,screen:s})=>r`<${An} path=${o} component=${s} />`)}
      <${An} default component=${bs} />
    <//>`}function Yd(){let[e,t]=v(navigator.onLine);return N(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${B} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function Zd(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${B} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${y} kind="primary" onClick=${gt}>Sign in again<//></p>
    </main>`}var xi=document.getElementById("app"),po=document.createElement("div");po.id="announcer";po.className="unseen";po.setAttribute("role","status");document.body.append(po);Aa().then(e=>e&&Sn(r`<${Kd} />`,xi),e=>Sn(Zd(e),xi));
