var fs=function(e,t,n,s){var o;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?s[0]=c:i===4?s[1]=Object.assign(s[1]||{},c):i===5?(s[1]=s[1]||{})[t[++a]]=c:i===6?s[1][t[++a]]+=c+"":i?(o=e.apply(c,fs(e,c,n,["",null])),s.push(o),c[0]?t[0]|=2:(t[a-2]=0,t[a]=o)):s.push(c)}return s},hs=new Map;function ms(e){var t=hs.get(this);return t||(t=new Map,hs.set(this,t)),(t=fs(this,t.get(e)||(t.set(e,t=(function(n){for(var s,o,a=1,i="",c="",l=[0],d=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,h,i):a===3&&(h||i)?(l.push(3,h,i),a=2):a===2&&i==="..."&&h?l.push(4,h,0):a===2&&i&&!h?l.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(l.push(a,0,i,o),a=6),h&&(l.push(a,h,0,o),a=6)),i=""},u=0;u<n.length;u++){u&&(a===1&&d(),d(u));for(var f=0;f<n[u].length;f++)s=n[u][f],a===1?s==="<"?(d(),l=[l],a=3):i+=s:a===4?i==="--"&&s===">"?(a=1,i=""):i=s+i[0]:c?s===c?c="":i+=s:s==='"'||s==="'"?c=s:s===">"?(d(),a=1):a&&(s==="="?(a=5,o=i,i=""):s==="/"&&(a<5||n[u][f+1]===">")?(d(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):s===" "||s==="	"||s===`
`||s==="\r"?(d(),a=2):i+=s),a===3&&i==="!--"&&(a=4,l=l[0])}return d(),l})(e)),t),arguments,[])).length>1?t:t[0]}var M,$s,Ua,Re,vn,Ct,ys,At,gs,xn,Sn,bs,pt=Symbol.for("pv"),Lt={},Dt=[],Na=/^m(i|n|o|s|text|space)$/,Ot=Array.isArray,Mt=Dt.slice,Ce=Object.assign;function He(e){e&&e.parentNode&&e.remove()}function xe(e,t,n){var s,o,a,i={},c=arguments.length;for(a in t)a=="key"?s=t[a]:a=="ref"&&typeof e!="function"?o=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Mt.call(arguments,2):n),Ve(e,i,s,o,null)}function Pn(e,t,n){var s,o,a,i=Ce({},e.props),c=arguments.length;for(a in t)a=="key"?s=t[a]:a=="ref"&&typeof e.type!="function"?o=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Mt.call(arguments,2):n),Ve(e.type,i,s!==void 0?s:e.key,o!==void 0?o:e.ref,null)}function Ve(e,t,n,s,o){var a={type:e,props:t,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:pt,__v:o||++$s,__i:-1,__u:0};return!o&&M.vnode&&M.vnode(a),a}function Ut(e){return e.children}function Et(e,t){this.props=e,this.context=t,this.__g=0}function Le(e,t){if(t==null)return e.__&&Le(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Le(e)}function Ia(e){var t,n=e.__v,s=n.__e,o=[],a=[],i=e.__P;i&&((t=Ce({constructor:pt},n)).__v=n.__v+1,M.vnode&&M.vnode(t),An(i,t,n,e.__n,i.namespaceURI,32&n.__u?[s]:null,o,s||Le(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Ps(o,t,a),n.__=n.__e=null,t.__e!=s&&ws(t))}function ws(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ws(e)}function kn(e){(8&e.__g||(e.__g|=8,Re.push(e),Ct++))&&vn==M.debounceRendering||((vn=M.debounceRendering)||queueMicrotask)(vs)}function vs(){try{for(var e,t=1;Re.length;)Re.length>t&&Re.sort(ys),e=Re.shift(),t=Re.length,8&e.__g&&Ia(e)}finally{(Ct=Re.length)&&(vn||queueMicrotask)(vs)}}function Ss(e,t,n,s,o,a,i,c,l,d,u){var f,h,p,m,$,v,y=s.__k||Dt,_=t.length;for(l=ja(n,t,y,l,_),f=0;f<_;f++)(p=n.__k[f])!=null&&(h=~p.__i&&y[p.__i]||Lt,p.__i=f,v=An(e,p,h,o,a,i,c,l,d,u),m=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&En(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||m,p)),$=$||m,4&p.__u?(l=ks(p,l,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&v!==void 0?l=v:m&&(l=m.nextSibling),p.__u&=-21);return n.__e=$,l}function ja(e,t,n,s,o){var a,i,c,l,d,u,f,h,p,m=n.length,$=m,v=0,y=0,_=e.__k=Array(o);for(a=0;a<o;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=_[a]=Ve(null,i):Ot(i)?i=_[a]=Ve(Ut,{children:i}):i.constructor===pt&&i.__b?i=_[a]=Ve(i.type,i.props,i.key,i.ref,i.__v):_[a]=i,l=a+v,i.__=e,i.__b=e.__b+1,c=null,~(d=i.__i=Ha(i,n,l,$))&&($--,(c=n[d])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,d==l-1?v--:d==l+1?v++:d!=l&&(d>l?v--:v++,y=1)):(~d||(o>m?v--:o<m&&v++),typeof i.type!="function"&&(i.__u|=4))):_[a]=null;if(y){for(u=[],f=[],a=0;a<o;a++)if((i=_[a])&&16&i.__u){for(v=0,h=u.length;v<h;)u[p=v+h>>1]<i.__i?v=p+1:h=p;u[v]=i.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:_[a].__u|=4)}if($)for(a=0;a<m;a++)!(c=n[a])||2&c.__u||(c.__e==s&&(s=Le(c)),Rn(c,c));return s}function ks(e,t,n,s){var o,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&(o[a].__=e,t=ks(o[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=Le(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!s&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Tn(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Ot(e)?e.some(function(n){Tn(n,t)}):t.push(e)),t}function Ha(e,t,n,s){var o,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(s>(l?1:0)){for(o=n-1;o>=0;o--)if((c=t[o])&&!(2&c.__u)&&a==c.key&&i==c.type)return o;for(o=n+1;o<t.length;o++)if((c=t[o])&&!(2&c.__u)&&a==c.key&&i==c.type)return o}return-1}function _s(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Tt(e,t,n,s,o){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof s=="string"&&(e.style.cssText=s=""),s)for(t in s)n&&t in n||_s(e.style,t);if(n)for(t in n)s&&n[t]==s[t]||_s(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof s!="function"&&(s=null),(e.__e||(e.__e={}))[t]=n,n&&s||(i=Sn[t]||(Sn[t]=Wa(t)),(e.__a||(e.__a={}))[t]=xn,a=t!=(t=t.replace(gs,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Wa(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[At]==null)t[At]=xn++;else if(t[At]<this.__a[e])return;return n(M.event?M.event(t):t)}}}function An(e,t,n,s,o,a,i,c,l,d){var u,f,h,p,m,$,v,y,_,x,k,b,z,ee,he,G,ne,Se,ke=t.type;if(t.constructor!==pt)return null;128&n.__u&&(l=32&n.__u,u=n.__c.__z)&&(t.__u|=l,f=a=[],u.nodeType==8?c=Rt(u,a):a.push(u),c=a[0]||c),(u=M.__b)&&u(t);e:if(typeof ke=="function"){h=i.length;try{if(y=t.props,_=(u=ke.prototype)&&u.render,x=(u=ke.contextType)&&s[u.__c],k=u?x?x.props.value:u.__:s,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(_?t.__c=p=new ke(y,k):(t.__c=p=new Et(y,k),p.constructor=ke,p.render=za),x&&x.sub(p),p.state||(p.state={}),p.__n=s,p.__g|=8,p.__h=[],p.__k=[]),_&&(p.__s||(p.__s=p.state),ke.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=Ce({},p.__s)),Ce(p.__s,ke.getDerivedStateFromProps(y,p.__s)))),m=p.props,$=p.state,p.__v=t,n.__c){if(y!==m&&_&&!ke.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(y,k),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(y,p.__s,k)===!1){t.__v!=n.__v&&(p.props=y,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ie){ie&&(ie.__=t)}),Dt.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),c=Le(n);break e}p.componentWillUpdate&&p.componentWillUpdate(y,p.__s,k),_&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(m,$,v)})}else _&&!ke.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),_&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=k,p.props=y,p.__P=e,p.__g&=-5,b=M.__r,z=_?25:0;do p.__g&=-9,b&&b(t),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++z<25);_&&(Dt.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(s=Ce({},s,p.getChildContext())),_&&n.__c&&p.getSnapshotBeforeUpdate&&(v=p.getSnapshotBeforeUpdate(m,$)),ee=u&&u.type===Ut&&u.key==null?u.props.children:u,y.__P&&(u=c,o=(e=y.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ie){ie&&Rn(ie,ie)}),n.__k=null),c=n.__k?Le(n,0):null),c=Ss(e,Ot(ee)?ee:[ee],t,n,s,o,a,i,c,l,d),y.__P&&(t.__e=null,c=u),t.__u&=-161,f&&f.some(He),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(ie){if(i.length=h,t.__v=null,l||a)if(ie&&ie.then){if(t.__u|=128|l,a){for(~(ne=a.indexOf(c||void 0))||(ne=a.length);(Se=a[ne-1])&&Se.nodeType==8;)ne--;for(;ne<a.length;ne++)if(Se=a[ne])if(a[ne]=null,he){if(Se==G)break}else{if(Se.nodeType!=8)break;Se.data.startsWith("$s")&&(G=Rt(he=Se))}}if(!he){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;he=c}(u=Rt(he=t.__c.__z||(t.__c.__z=he)))?(t.__e=he,c=u):t.__e=c,c=c&&c.nextSibling}else a&&a.some(He);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ie&&ie.then||xs(t),M.__e(ie,t,n)}}else c=t.__e=Ja(n.__e,t,n,s,o,a,i,l,d,e);return(u=M.diffed)&&u(t),c}function Rt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function xs(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(xs))}function Ps(e,t,n){for(var s=0;s<n.length;)En(n[s++],n[s++],n[s++]);M.__c&&M.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(a){a.call(o)})}catch(a){M.__e(a,o.__v)}})}function Ja(e,t,n,s,o,a,i,c,l,d){var u,f,h,p,m,$,v,y,_=n.props||Lt,x=t.props,k=t.type;if(k=="svg"?o="http://www.w3.org/2000/svg":k=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),a){for(u=0;u<a.length;u++)if((m=a[u])&&(k?m.localName==k:m.nodeType==3)){e=m,a[u]=null;break}}if(!e){if(y=d.ownerDocument||document,!k)return y.createTextNode(x);e=y.createElementNS(o,k,x.is?x:d),c&&(M.__m&&M.__m(t,a),c=!1),a=null}if(k){if(d=k=="template"&&e.content||e,a=k=="textarea"&&x.defaultValue!=null?null:a&&Mt.call(d.childNodes),!c&&a)for(_={},u=0;u<e.attributes.length;u++)_[(m=e.attributes[u]).name]=m.value;for(u in _)m=_[u],u=="dangerouslySetInnerHTML"?h=m:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||Tt(e,u,null,m,o);for(u in x)m=x[u],u=="children"?p=m:u=="dangerouslySetInnerHTML"?f=m:u=="value"?$=m:u=="checked"?v=m:c&&typeof m!="function"||_[u]===m||Tt(e,u,m,_[u],o);f?(c||h&&(f.__html==h.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(h&&(e.textContent=""),(k=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Na.test(k))&&(o="http://www.w3.org/1999/xhtml"),Ss(d,Ot(p)?p:[p],t,n,s,o,a,i,a?a[0]:n.__k&&Le(n,0),c,l),a&&a.some(He)),c&&k!="textarea"||(u="value",k=="progress"&&$==null?e.removeAttribute(u):$==null||$===e[u]&&(k!="progress"||$)||Tt(e,u,$,_[u],o),u="checked",v!=null&&v!=e[u]&&Tt(e,u,v,_[u],o))}else _===x||c&&e.data==x||(e.data=x);return e}function En(e,t,n,s){try{typeof e=="function"?t?t.__x=e(t)||1:s&&(s=s.__c||s.__e)&&(t=s.__x)&&(s.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){M.__e(o,n)}}function Rn(e,t,n){var s,o,a,i;if(M.unmount&&M.unmount(e),!(s=e.ref)||s.current&&s.current!=e.__e||En(s,null,t,e),s=e.__c){if(s.componentWillUnmount)try{s.componentWillUnmount()}catch(c){M.__e(c,t)}s.__P=s.__n=null}if(s=e.__k)for(i=0;i<s.length;i++)s[i]&&Rn(s[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(s=e.__c)&&(s=s.__z)&&(o=Rt(s,a=[]))&&(s==e.__e&&a.some(He),He(o),He(s)),n||He(e.__e),e.__e=e.__c=e.__=null}function za(e,t,n){return this.constructor(e,n)}function Nt(e,t){var n,s,o,a;M.__&&M.__(e,t),t.nodeType==9&&(t=t.documentElement),s=(n=e&&32&e.__u)?null:t.__k,t.__k=Ve(Ut,{children:[e]}),o=[],a=[],An(t,t.__k,s||Lt,Lt,t.namespaceURI,s?null:t.firstChild?Mt.call(t.childNodes):null,o,s?s.__e:t.firstChild,n,a),Ps(o,t.__k,a),t.__k.props.children=null}function De(e){function t(n){var s,o;return this.getChildContext||(s=new Set,(o={})[t.__c]=this,this.getChildContext=function(){return o},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&s.forEach(function(i){i.__g|=4,kn(i)})},this.sub=function(a){s.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){s.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+bs++,t.__=e,t.Provider=(t.Consumer=function(n,s){return n.children(s)}).contextType=t,t}M={__e:function(e,t,n,s){for(var o,a,i;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((i=(a=o.constructor)&&a.getDerivedStateFromError)&&o.setState(a.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,s||{}),i=1),i&&8&o.__g)return void(o.__g|=2)}catch(c){e=c}}throw Ct=0,e}},$s=0,Ua=function(e){return e!=null&&e.constructor===pt},Et.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ce({},this.state)),typeof e=="function"&&(e=e(Ce({},n),this.props)),e&&(Ce(n,e),this.__v&&(t&&this.__k.push(t),kn(this)))},Et.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),kn(this))},Et.prototype.render=Ut,Re=[],Ct=0,ys=function(e,t){return e.__v.__b-t.__v.__b},At=Symbol(),gs=/(PointerCapture)$|Capture$/i,xn=0,Sn={},bs=0;var Pe,N,Cn,Ts,Ln=Object.is,ft=0,Us=[],Dn=[],q=M,As=q.__b,Es=q.__r,Rs=q.diffed,Cs=q.__c,Ls=q.unmount,Ds=q.__;function We(e,t){q.__h&&q.__h(N,e,ft||t),ft=0;var n=N.__H||(N.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function w(e){return ft=1,It(Ns,e)}function It(e,t,n){var s=We(Pe++,2);if(s.t=e,!s.__c&&(s.__=[n?n(t):Ns(void 0,t),function(a){var i=(s.__N||s.__)[0],c=s.t(i,a);Ln(i,c)||(s.__N=[c,s.__[1]],s.__c.setState({}))}],s.__c=N,!N.__f)){N.__f=!0;var o=N.shouldComponentUpdate;N.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var d=!1,u=this.props!=a;if(l.__.some(function(h){h.__N&&(d=!0,Ln(h.__[0],h.__N[0])||(u=!0))}),o){var f=o.call(this,a,i,c);return d?f||u:f}return!d||u}}return s.__}function j(e,t){var n=We(Pe++,3);!q.__s&&Nn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,N.__H.__h.push(n))}function Mn(e,t){var n=We(Pe++,4);!q.__s&&Nn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,N.__h.push(n))}function H(e){return ft=5,mt(function(){return{current:e}},[])}function mt(e,t){var n=We(Pe++,7);return Nn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ge(e,t){return ft=8,mt(function(){return e},t)}function be(e){var t=N.context[e.__c],n=We(Pe++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(N)),t.props.value):e.__}function Un(e){var t=We(Pe++,10),n=w();return t.__=e,N.componentDidCatch||(N.componentDidCatch=function(s,o){t.__&&t.__(s,o),n[1](s)}),[n[0],function(){return n[1]()}]}function _t(){var e=We(Pe++,11);if(!e.__){for(var t=N.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Ba(){var e;do{for(;e=Dn.shift();)try{ht(e)}catch(n){q.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Us.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ht),t.__h.some(On),t.__h=[]}catch(n){t.__h=[],q.__e(n,e.__v)}}}while(Dn.length)}q.__b=function(e){N=null,As&&As(e)},q.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ds&&Ds(e,t)},q.__r=function(e){Es&&Es(e),Pe=0;var t=(N=e.__c).__H;t&&(Cn==N?N.__h=[]:(t.__h.some(ht),t.__h.some(On),Pe=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Cn=N},q.diffed=function(e){Rs&&Rs(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ms(Us.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Cn=N=null},q.__c=function(e,t){t.some(function(n){try{n.__h.some(ht),n.__h=n.__h.filter(function(s){return!s.__||On(s)})}catch(s){n.__h=[function(){throw s}]}}),Cs&&Cs(e,t)},q.unmount=function(e){Ls&&Ls(e);var t,n,s=e.__c;s&&s.__H&&(s.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,Ms(Dn.push(o))}else ht(o)}catch(a){t=a}}),s.__H=void 0,t&&q.__e(t,s.__v))};var Os=typeof requestAnimationFrame=="function";function Fa(e){var t,n=function(){clearTimeout(s),Os&&cancelAnimationFrame(t),setTimeout(e)},s=setTimeout(n,35);Os&&(t=requestAnimationFrame(n))}function Ms(e){e!=1&&Ts==q.requestAnimationFrame||((Ts=q.requestAnimationFrame)||Fa)(Ba)}function ht(e){var t=N,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),N=t}function On(e){var t=N;e.__c=e.__(),N=t}function Nn(e,t){return!e||e.length!=t.length||t.some(function(n,s){return!Ln(n,e[s])})}function Ns(e,t){return typeof t=="function"?t(e):t}var Ze,$t;function qa(e){return!$t||(typeof $t=="string"?e.startsWith($t):$t.test(e))}function Ka(e,t){let n="";if(Ze=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let s=t.composedPath().find(a=>a.nodeName=="A"&&a.href),o=s&&s.getAttribute("href");if(!s||s.origin!=location.origin||/^#/.test(o)||!/^(_?self)?$/i.test(s.target)||!qa(o)||s.download)return e;Ze=!0,t.preventDefault(),n=s.href.replace(location.origin,"")}else t&&t.url?(Ze=!t.replace,n=t.url):n=location.pathname+location.search;return Ze===!0?history.pushState(null,"",n):Ze===!1&&history.replaceState(null,"",n),n}var Ga=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let s=0,o,a;s<Math.max(e.length,t.length);s++){let[,i,c,l]=(t[s]||"").match(/^(:?)(.*?)([+*?]?)$/);if(o=e[s],!(!i&&c==o)){if(!i&&o&&l=="*"){n.rest="/"+e.slice(s).join("/");break}if(!i||!o&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?o=e.slice(s).map(decodeURIComponent).join("/")||void 0:o&&(o=decodeURIComponent(o)),n.params[c]=o,c in n||(n[c]=o),a)break}}return n};function Je(e){let[t,n]=It(Ka,e.url||location.pathname+location.search);e.scope&&($t=e.scope);let s=Ze===!0,o=mt(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:s}},[t]);return Mn(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),xe(Je.ctx.Provider,{value:o},e.children)}var Ya=Promise.resolve();function Wt(e){let[t,n]=It(G=>G+1,0),{url:s,query:o,wasPush:a,path:i}=V();if(!s)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=be(Is),d=H(!1),u=H(i),f=H(1),h=H(),p=H(),m=H(),$=H(!1),v=H();v.current=!1;let y,_,x;Tn(e.children).some(G=>{if(Ga(c,G.props.path,x={...G.props,path:c,query:o,params:Object.assign({},l),rest:""}))return y=Pn(G,x);G.props.default&&(_=Pn(G,x))});let k=y||_,b=h.current&&h.current.__u&jt&&h.current.__u&Ht,z=h.current&&h.current.__h,ee=mt(()=>{p.current=h.current,h.current=xe(Is.Provider,{value:x},k);let G=p.current&&p.current.props.children;return!G||!k||k.type!==G.type||k.props.component!==G.props.component?(f.current++,!0):!1},[s,JSON.stringify(x)]);b?(h.current.__u|=jt,h.current.__u|=Ht):z&&(h.current.__h=!0);let he=p.current;return p.current=null,this.__c=(G,ne)=>{v.current=!0,p.current=he,e.onLoadStart&&e.onLoadStart(s),d.current=!0;let Se=f.current;G.then(()=>{Se===f.current&&(p.current=null,h.current&&(ne.__h&&(h.current.__h=ne.__h),ne.__u&Ht&&(h.current.__u|=Ht),ne.__u&jt&&(h.current.__u|=jt)),Ya.then(n))})},Mn(()=>{let G=this.__v&&this.__v.__e;if(v.current){!$.current&&!m.current&&(m.current=G);return}!$.current&&m.current&&(m.current!==G&&m.current.remove(),m.current=null),$.current=!0,u.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(s),u.current=i),e.onLoadEnd&&d.current&&e.onLoadEnd(s),d.current=!1},[i,a,t]),ee?[xe(In,{r:h,key:f.current}),xe(In,{r:p,key:f.current-1})]:xe(In,{r:h,key:f.current})}var jt=32,Ht=128,In=({r:e})=>e.current;Wt.Provider=Je;Je.ctx=De({});var Is=De({}),Jt=e=>xe(e.component,e),V=()=>be(Je.ctx);var r=ms.bind(xe);var jn;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(jn="oauth4webapi/v3.8.8");function Yt(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var fe="ERR_INVALID_ARG_VALUE",me="ERR_INVALID_ARG_TYPE";function B(e,t,n){let s=new TypeError(e,{cause:n});return Object.assign(s,{code:t}),s}var Vt=Symbol(),Va=Symbol(),Za=Symbol(),Js=Symbol();var js=Symbol();var Qa=new TextEncoder,Xa=new TextDecoder;function Hn(e){return typeof e=="string"?Qa.encode(e):Xa.decode(e)}var Wn;Uint8Array.prototype.toBase64?Wn=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):Wn=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let s=0;s<t.byteLength;s+=32768)n.push(String.fromCharCode.apply(null,t.subarray(s,s+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var Jn;Uint8Array.fromBase64?Jn=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw B("The input to be decoded is not correctly encoded.",fe,t)}}:Jn=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let s=0;s<t.length;s++)n[s]=t.charCodeAt(s);return n}catch(t){throw B("The input to be decoded is not correctly encoded.",fe,t)}};function zt(e){return typeof e=="string"?Jn(e):Wn(e)}var Qe=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Nr,Error.captureStackTrace?.(this,this.constructor)}},zn=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function S(e,t,n){return new zn(e,{code:t,cause:n})}function Bt(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function zs(e){Yt(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(jn&&!t.has("user-agent")&&t.set("user-agent",jn),t.has("authorization"))throw B('"options.headers" must not include the "authorization" header name',fe);return t}function Bs(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw B('"options.signal" must return or be an instance of AbortSignal',me);return t}}function Fs(e){return e.includes("//")?e.replace("//","/"):e}function er(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Fs(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function tr(e,t){return e.pathname=Fs(`${e.pathname}/${t}`),e}async function nr(e,t,n,s){if(!(e instanceof URL))throw B(`"${t}" must be an instance of URL`,me);so(e,s?.[Vt]!==!0);let o=n(new URL(e.href)),a=zs(s?.headers);return a.set("accept","application/json"),(s?.[Js]||fetch)(o.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Bs(o,s?.signal)})}async function qs(e,t){return nr(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":tr(n,".well-known/openid-configuration");break;case"oauth2":er(n,".well-known/oauth-authorization-server");break;default:throw B('"options.algorithm" must be "oidc" (default), or "oauth2"',fe)}return n},t)}function Ft(e,t,n,s,o){try{if(typeof e!="number"||!Number.isFinite(e))throw B(`${n} must be a number`,me,o);if(e>0)return;if(t){if(e!==0)throw B(`${n} must be a non-negative number`,fe,o);return}throw B(`${n} must be a positive number`,fe,o)}catch(a){throw s?S(a.message,s,o):a}}function ae(e,t,n,s){try{if(typeof e!="string")throw B(`${t} must be a string`,me,s);if(e.length===0)throw B(`${t} must not be empty`,fe,s)}catch(o){throw n?S(o.message,n,s):o}}async function Ks(e,t){let n=e;if(!(n instanceof URL)&&n!==Ws)throw B('"expectedIssuerIdentifier" must be an instance of URL',me);if(!Yt(t,Response))throw B('"response" must be an instance of Response',me);if(t.status!==200)throw S('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',ho,t);Xn(t);let s=await mo(t);if(ae(s.issuer,'"response" body "issuer" property',C,{body:s}),n!==Ws&&new URL(s.issuer).href!==n.href)throw S('"response" body "issuer" property does not match the expected value',Jr,{expected:n.href,body:s,attribute:"issuer"});return s}function Gs(e){or(e,"application/json")}function sr(e,...t){let n='"response" content-type must be ';if(t.length>2){let s=t.pop();n+=`${t.join(", ")}, or ${s}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return S(n,jr,e)}function or(e,t){if(gr(e)!==t)throw sr(e,t)}function Yn(){return zt(crypto.getRandomValues(new Uint8Array(32)))}function Ys(){return Yn()}function Vs(){return Yn()}function Zs(){return Yn()}async function Qs(e){return ae(e,"codeVerifier"),zt(await crypto.subtle.digest("SHA-256",Hn(e)))}function Xs(e){let t=e?.[Va];return typeof t=="number"&&Number.isFinite(t)?t:0}function eo(e){let t=e?.[Za];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function to(){return Math.floor(Date.now()/1e3)}function Vn(e){if(typeof e!="object"||e===null)throw B('"as" must be an object',me);ae(e.issuer,'"as.issuer"')}function Zn(e){if(typeof e!="object"||e===null)throw B('"client" must be an object',me);ae(e.client_id,'"client.client_id"')}function no(){return(e,t,n,s)=>{n.set("client_id",t.client_id)}}var ar=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function so(e,t){if(t&&e.protocol!=="https:")throw S("only requests to HTTPS are allowed",Hr,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw S("only HTTP and HTTPS requests are allowed",Wr,e)}function Hs(e,t,n,s){let o;if(typeof e!="string"||!(o=ar(e)))throw S(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?zr:Br,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return so(o,s),o}function rr(e,t,n,s){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Hs(e.mtls_endpoint_aliases[t],t,n,s):Hs(e[t],t,n,s)}var Bn=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Ur,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},Fn=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Ir,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},qn=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Mr,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},qt="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",ir="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",cr='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',dr="("+qt+")\\s*=\\s*"+cr,lr="("+qt+")\\s*=\\s*("+qt+")",ur=new RegExp("^[,\\s]*("+qt+")"),pr=new RegExp("^[,\\s]*"+dr+"[,\\s]*(.*)"),hr=new RegExp("^[,\\s]*"+lr+"[,\\s]*(.*)"),fr=new RegExp("^("+ir+")(?:$|[,\\s])(.*)");function mr(e){if(!Yt(e,Response))throw B('"response" must be an instance of Response',me);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],s=t;for(;s;){let o=s.match(ur),a=o?.[1].toLowerCase();if(!a)return;let i=s.substring(o[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;s=c?c[1]:void 0;let d={},u;if(l)for(;s;){let h,p;if(o=s.match(pr)){[,h,p,s]=o,p.includes("\\")&&(p=p.replace(/\\([\s\S])/g,"$1")),d[h.toLowerCase()]=p;continue}if(o=s.match(hr)){[,h,p,s]=o,d[h.toLowerCase()]=p;continue}if(o=s.match(fr)){if(Object.keys(d).length)break;[,u,s]=o;break}return}else s=i||void 0;let f={scheme:a,parameters:d};u&&(f.token68=u),n.push(f)}if(n.length)return n}async function _r(e){if(e.status>399&&e.status<500){Xn(e),Gs(e);try{let t=await e.clone().json();if(Bt(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function $r(e,t,n){if(e.status!==t){Sr(e);let s;throw(s=await _r(e))?(await e.body?.cancel(),new Bn("server responded with an error in the response body",{cause:s,response:e})):S(`"response" is not a conform ${n} response (unexpected HTTP status code)`,ho,e)}}function yr(e){if(!Qn.has(e))throw B('"options.DPoP" is not a valid DPoPHandle',fe)}function gr(e){return e.headers.get("content-type")?.split(";")[0]}async function br(e,t,n,s,o,a,i){return await n(e,t,o,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[Js]||fetch)(s.href,{body:o,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Bs(s,i?.signal)})}async function wr(e,t,n,s,o,a){let i=rr(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Vt]!==!0);o.set("grant_type",s);let c=zs(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(yr(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await br(e,t,n,i,o,c,a);return a?.DPoP?.cacheNonce(l,i),l}var oo=new WeakMap,vr=new WeakMap;function Zt(e){if(!e.id_token)return;let t=oo.get(e);if(!t)throw B('"ref" was already garbage collected or did not resolve from the proper sources',fe);return t}async function ao(e,t,n,s,o,a){if(Vn(e),Zn(t),!Yt(n,Response))throw B('"response" must be an instance of Response',me);await $r(n,200,"Token Endpoint"),Xn(n);let i=await mo(n);if(ae(i.access_token,'"response" body "access_token" property',C,{body:i}),ae(i.token_type,'"response" body "token_type" property',C,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;Ft(c,!0,'"response" body "expires_in" property',C,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&ae(i.refresh_token,'"response" body "refresh_token" property',C,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw S('"response" body "scope" property must be a string',C,{body:i});if(i.id_token!==void 0){ae(i.id_token,'"response" body "id_token" property',C,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Ft(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),s?.length&&c.push(...s);let{claims:l,jwt:d}=await Rr(e,t,i.id_token,c,o);Lr(t,l),Cr(l),vr.set(n,d),oo.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new Qe("unsupported `token_type` value",{cause:{body:i}});return i}function Sr(e){let t;if(t=mr(e))throw new qn("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function kr(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw S('unexpected JWT "aud" (audience) claim value',Xe,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw S('unexpected JWT "aud" (audience) claim value',Xe,{expected:e,claims:t.claims,claim:"aud"});return t}function xr(e,t){let n=e[Yr]?.(t)??e.issuer;if(t.claims.iss!==n)throw S('unexpected JWT "iss" (issuer) claim value',Xe,{expected:n,claims:t.claims,claim:"iss"});return t}var Qn=new WeakSet;function Pr(e){return Qn.add(e),e}var Tr=Symbol();async function ro(e,t,n,s,o,a,i){if(Vn(e),Zn(t),!Qn.has(s))throw B('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',fe);ae(o,'"redirectUri"');let c=ze(s,"code");if(!c)throw S('no authorization code in "callbackParameters"',C);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",o),l.set("code",c),a!==Tr&&(ae(a,'"codeVerifier"'),l.set("code_verifier",a)),wr(e,t,n,"authorization_code",l,i)}var io={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Ar(e,t){for(let n of e)if(t.claims[n]===void 0)throw S(`JWT "${n}" (${io[n]}) claim missing`,C,{claims:t.claims});return t}function Er(e,t){if(typeof t.claims[e]!="string")throw S(`unexpected JWT "${e}" (${io[e]}) claim type`,C,{claims:t.claims});return t}function Rr(e,t,n,s,o){return Fr(n,qr.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),Xs(t),eo(t),o).then(Ar.bind(void 0,["aud","exp","iat","iss","sub",...s])).then(xr.bind(void 0,e)).then(kr.bind(void 0,t.client_id)).then(Er.bind(void 0,"sub"))}function co(e,t){if(t===Gt)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Gt:(Ft(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Cr(e){e.auth_time!==void 0&&Ft(e.auth_time,!0,'ID Token "auth_time" (authentication time)',C,{claims:e})}function lo(e,t,n){if(n===Gt)return;let s=to()+Xs(e),o=eo(e);if(t.auth_time+n<s-o)throw S("too much time has elapsed since the last End-User authentication",Gn,{claims:t,now:s,tolerance:o,claim:"auth_time"})}function uo(e,t){let n=t===Kt?void 0:t;if(e.nonce!==n)throw S('unexpected ID Token "nonce" claim value',Xe,{expected:n,claims:e,claim:"nonce"})}function Lr(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw S('ID Token "aud" (audience) claim includes additional untrusted audiences',Xe,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw S('unexpected ID Token "azp" (authorized party) claim value',Xe,{expected:e.client_id,claims:t,claim:"azp"})}}var Kt=Symbol(),Gt=Symbol();async function po(e,t,n,s){return typeof s?.expectedNonce=="string"||typeof s?.maxAge=="number"||s?.requireIdToken?Dr(e,t,n,s.expectedNonce,s.maxAge,s[js],s.recognizedTokenTypes):Or(e,t,n,s?.maxAge,s?.[js],s?.recognizedTokenTypes)}async function Dr(e,t,n,s,o,a,i){let c=[];switch(s){case void 0:s=Kt;break;case Kt:break;default:ae(s,'"expectedNonce" argument'),c.push("nonce")}o=co(t,o),o!==Gt&&c.push("auth_time");let l=await ao(e,t,n,c,a,i);ae(l.id_token,'"response" body "id_token" property',C,{body:l});let d=Zt(l);return lo(t,d,o),uo(d,s),l}async function Or(e,t,n,s,o,a){let i=await ao(e,t,n,void 0,o,a),c=Zt(i);return c&&(lo(t,c,co(t,s)),uo(c,Kt)),i}var Mr="OAUTH_WWW_AUTHENTICATE_CHALLENGE",Ur="OAUTH_RESPONSE_BODY_ERROR",Nr="OAUTH_UNSUPPORTED_OPERATION",Ir="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Kn="OAUTH_PARSE_ERROR",C="OAUTH_INVALID_RESPONSE";var jr="OAUTH_RESPONSE_IS_NOT_JSON",ho="OAUTH_RESPONSE_IS_NOT_CONFORM",Hr="OAUTH_HTTP_REQUEST_FORBIDDEN",Wr="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Gn="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",Xe="OAUTH_JWT_CLAIM_COMPARISON_FAILED",Jr="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var zr="OAUTH_MISSING_SERVER_METADATA",Br="OAUTH_INVALID_SERVER_METADATA";function Xn(e){if(e.bodyUsed)throw B('"response" body has been used already',fe)}async function Fr(e,t,n,s,o){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(o!==void 0)e=await o(e),{0:a,1:i,length:c}=e.split(".");else throw new Qe("JWE decryption is not configured",{cause:e});if(c!==3)throw S("Invalid JWT",C,e);let l;try{l=JSON.parse(Hn(zt(a)))}catch(f){throw S("failed to parse JWT Header body as base64url encoded JSON",Kn,f)}if(!Bt(l))throw S("JWT Header must be a top level object",C,e);if(t(l),l.crit!==void 0)throw new Qe('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let d;try{d=JSON.parse(Hn(zt(i)))}catch(f){throw S("failed to parse JWT Payload body as base64url encoded JSON",Kn,f)}if(!Bt(d))throw S("JWT Payload must be a top level object",C,e);let u=to()+n;if(d.exp!==void 0){if(typeof d.exp!="number")throw S('unexpected JWT "exp" (expiration time) claim type',C,{claims:d});if(d.exp<=u-s)throw S('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Gn,{claims:d,now:u,tolerance:s,claim:"exp"})}if(d.iat!==void 0&&typeof d.iat!="number")throw S('unexpected JWT "iat" (issued at) claim type',C,{claims:d});if(d.iss!==void 0&&typeof d.iss!="string")throw S('unexpected JWT "iss" (issuer) claim type',C,{claims:d});if(d.nbf!==void 0){if(typeof d.nbf!="number")throw S('unexpected JWT "nbf" (not before) claim type',C,{claims:d});if(d.nbf>u+s)throw S('unexpected JWT "nbf" (not before) claim value',Gn,{claims:d,now:u,tolerance:s,claim:"nbf"})}if(d.aud!==void 0&&typeof d.aud!="string"&&!Array.isArray(d.aud))throw S('unexpected JWT "aud" (audience) claim type',C,{claims:d});return{header:l,claims:d,jwt:e}}function qr(e,t,n,s){if(e!==void 0){if(typeof e=="string"?s.alg!==e:!e.includes(s.alg))throw S('unexpected JWT "alg" header parameter',C,{header:s,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(s.alg))throw S('unexpected JWT "alg" header parameter',C,{header:s,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?s.alg!==n:typeof n=="function"?!n(s.alg):!n.includes(s.alg))throw S('unexpected JWT "alg" header parameter',C,{header:s,expected:n,reason:"default value"});return}throw S('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function ze(e,t){let{0:n,length:s}=e.getAll(t);if(s>1)throw S(`"${t}" parameter must be provided only once`,C);return n}var Kr=Symbol(),Gr=Symbol();function fo(e,t,n,s){if(Vn(e),Zn(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw B('"parameters" must be an instance of URLSearchParams, or URL',me);if(ze(n,"response"))throw S('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',C,{parameters:n});let o=ze(n,"iss"),a=ze(n,"state");if(!o&&e.authorization_response_iss_parameter_supported)throw S('response parameter "iss" (issuer) missing',C,{parameters:n});if(o&&o!==e.issuer)throw S('unexpected "iss" (issuer) response parameter value',C,{expected:e.issuer,parameters:n});switch(s){case void 0:case Gr:if(a!==void 0)throw S('unexpected "state" response parameter encountered',C,{expected:void 0,parameters:n});break;case Kr:break;default:if(ae(s,'"expectedState" argument'),a!==s)throw S(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',C,{expected:s,parameters:n})}if(ze(n,"error"))throw new Fn("authorization response from the server is an error",{cause:n});let c=ze(n,"id_token"),l=ze(n,"token");if(c!==void 0||l!==void 0)throw new Qe("implicit and hybrid flows are not supported");return Pr(new URLSearchParams(n))}async function mo(e,t=Gs){let n;try{n=await e.json()}catch(s){throw t(e),S('failed to parse "response" body as JSON',Kn,s)}if(!Bt(n))throw S('"response" body must be a top level object',C,{body:n});return n}var Ws=Symbol(),Yr=Symbol();var gt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",yt={client_id:gt("client")},_o=`${location.origin}/signed-in`,ts="sign-in",Be=null,ns=null,es,$o=null,ss=new Set,bt=()=>Be,Y=()=>$o;function yo(e){return ss.add(e),()=>{ss.delete(e)}}function go(){if(Be){Be=null;for(let e of ss)e()}}function bo(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(gt("issuer")).hostname);return{[Vt]:e}}async function os(){if(!es){let e=new URL(gt("issuer"));es=await Ks(e,await qs(e,bo()))}return es}async function et(){let{authorization_endpoint:e}=await os();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:Ys(),state:Vs(),nonce:Zs(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(ts,JSON.stringify(t));let n=new URL(e);for(let[s,o]of Object.entries({...yt,response_type:"code",redirect_uri:_o,scope:gt("scope"),audience:gt("audience"),state:t.state,nonce:t.nonce,code_challenge:await Qs(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(s,o);location.assign(n)}async function Zr(){let e=JSON.parse(sessionStorage.getItem(ts)??"null");if(sessionStorage.removeItem(ts),!e)return et();let t=await os(),n=fo(t,yt,new URL(location.href),e.state),s=await ro(t,yt,no(),n,_o,e.verifier,bo()),o=await po(t,yt,s,{expectedNonce:e.nonce,requireIdToken:!0});Be=o.access_token,ns=o.id_token??null,$o=Qr(Zt(o),Be),history.replaceState(null,"",e.place)}function Qr(e,t){let n=Xr(t).role??"property_manager",s=e?.name??e?.email??e?.sub??"Signed in";return{name:String(s),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function Xr(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function wo(){return location.pathname==="/signed-in"?await Zr():await et(),Be!==null}async function vo(){let{end_session_endpoint:e}=await os(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",yt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),ns&&t.searchParams.set("id_token_hint",ns)),Be=null,sessionStorage.clear(),location.assign(t)}var ce=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function A(e,t,{body:n,etag:s}={}){let o={accept:"application/json",authorization:`Bearer ${bt()??""}`};n!==void 0&&(o["content-type"]="application/json"),s&&(o["if-match"]=s);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:o,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ce({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=ei(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&go(),new ce(c?.detail?c:{status:a.status,...So(a.status)})}function ei(e){try{return JSON.parse(e)}catch{return null}}function So(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Te(e){let t=Object.entries(e).filter(([,s])=>s!=null&&s!==""),n=new URLSearchParams(t.map(([s,o])=>[s,String(o)])).toString();return n&&`?${n}`}var E=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,Fe=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function as(e){let t=[],n;do{let{items:s,next_cursor:o}=await e(n);t.push(...s),n=o??void 0}while(n);return t}var tt=async()=>(await L(A("GET","/pms"))).items,Qt=()=>as(e=>L(A("GET",`/properties${Te({limit:200,cursor:e})}`))),de=e=>Fe(A("GET",`${E(e)}/integration`)),ko=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/pms`,{body:{pms:t},etag:n})),Xt=e=>as(t=>L(A("GET",`/credentials${Te({pms:e,limit:200,cursor:t})}`))),xo=e=>L(A("POST","/credentials",{body:e})),Po=(e,t)=>L(A("PUT",`/credentials/${e}`,{body:t})),To=e=>L(A("POST",`/credentials/${e}/verification`,{body:{}})),Ao=e=>L(A("DELETE",`/credentials/${e}`)),Eo=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Ro=async e=>(await L(A("GET",`${E(e)}/integration/pms-properties`))).items,Co=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Lo=async e=>(await L(A("GET",`${E(e)}/integration/lease-statuses`))).items,Do=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),en=(e,t={})=>L(A("GET",`${E(e)}/integration/preview${Te(t)}`)),Oo=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/activation`,{body:t,etag:n})),Mo=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/settings`,{body:t,etag:n})),Uo=(e,t)=>L(A("DELETE",`${E(e)}/integration`,{etag:t})),No=(e,t)=>L(A("GET",`${E(e)}/people${Te(t)}`)),Io=(e,t)=>L(A("GET",`${E(e)}/people/${encodeURIComponent(t)}`)),jo=(e,t,n)=>L(A("PUT",`${E(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Ho=(e,t)=>L(A("GET",`${E(e)}/explanations${Te(t)}`)),tn=async e=>(await L(A("GET",`${E(e)}/units`))).units,Wo=async e=>(await L(A("GET",`${E(e)}/unit-mapping`))).items,Jo=async(e,t)=>(await L(A("PUT",`${E(e)}/unit-mapping`,{body:{items:t}}))).items,zo=async e=>(await L(A("POST",`${E(e)}/unit-mapping/suggestions`,{body:{}}))).items,Bo=async e=>(await L(A("GET",`${E(e)}/access-suggestions`))).items,Fo=(e,t)=>L(A("POST",`${E(e)}/access-suggestions/decision`,{body:t})),qo=e=>L(A("POST",`${E(e)}/syncs`,{body:{}})),nn=(e,t={})=>L(A("GET",`${E(e)}/syncs${Te(t)}`)),wt=(e,t,n={})=>L(A("GET",`${E(e)}/syncs/${encodeURIComponent(t)}${Te(n)}`)),Ko=(e,t,n)=>L(A("POST",`${E(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Go=(e,t)=>L(A("DELETE",`${E(e)}/syncs/${t}/approval`)),Yo=(e,t)=>L(A("POST",`${E(e)}/syncs/${t}/undo`,{body:{}})),Vo=e=>as(t=>L(A("GET",`${E(e)}/alerts${Te({status:"open",limit:200,cursor:t})}`))),Zo=(e,t,n)=>L(A("POST",`${E(e)}/alerts/${t}/resolution`,{body:{action:n}})),Qo=(e,t={})=>L(A("GET",`${E(e)}/audit${Te(t)}`));async function Xo(e){let t={authorization:`Bearer ${bt()??""}`},n=await fetch(`/v1${E(e)}/audit.csv`,{headers:t});if(!n.ok)throw new ce({status:n.status,...So(n.status)});return n.text()}function ea(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function P(e,t){let[n,s]=w({data:null,problem:null,loading:!0}),[o,a]=w(0),i=H(null);j(()=>{let d=!0,u=i.current?.every((f,h)=>f===t[h]);return s(f=>({data:u?f.data:null,problem:null,loading:!0})),i.current=t,e().then(f=>d&&s({data:f,problem:null,loading:!1}),f=>d&&s(h=>({...h,problem:na(f),loading:!1}))),()=>{d=!1}},[...t,o]);let c=ge(()=>a(d=>d+1),[]),l=ge(d=>s({data:d,problem:null,loading:!1}),[]);return{...n,reload:c,replace:l}}function na(e){return e instanceof ce?e:(console.error(e),new ce({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function I(e){let[t,n]=w({busy:!1,problem:null}),s=H(!1),o=H(e);o.current=e;let a=ge(async(...c)=>{if(!s.current){s.current=!0,n({busy:!0,problem:null});try{let l=await o.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:na(l)});return}finally{s.current=!1}}},[]),i=ge(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function le(e,t){let n=`draft ${e}`,[s,o]=w(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=ge(c=>{sessionStorage.setItem(n,JSON.stringify(c)),o(c)},[n]),i=ge(()=>sessionStorage.removeItem(n),[n]);return[s,a,i]}var ta=e=>e.status==="queued"||e.status==="running",ti=e=>new Promise(t=>setTimeout(t,e));function nt(e,t,n=null){let[s,o]=w(null),[a,i]=w(n),c=H(t);c.current=t,j(()=>{if(n)return;let d=!0;return(async()=>{let u=(await nn(e,{limit:1})).items[0];d&&u&&ta(u)&&i(u.sync_id)})().catch(()=>{}),()=>{d=!1}},[e]),j(()=>{let d=!0;return(async()=>{for(let u=1e3;a&&d;u=Math.min(u*1.1,5e3)){let f=await wt(e,a,{limit:1}).catch(()=>null);if(!d||!bt())return;if(f?.joined)return i(f.joined);if(f&&o(f),f&&!ta(f)){i(null),c.current();return}await ti(u)}})(),()=>{d=!1}},[e,a]);let l=I(async()=>{o(null);let{sync_id:d}=await qo(e);ea("The sync was asked for."),i(d)});return{sync:s,running:a!==null,start:l,follow:i,forget:()=>o(null)}}var vt=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),sa=(e,t)=>vt(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function st(e,t,n){let s=vt(t,{dateStyle:"short"}),o=new Date(e),a=vt(t,{timeStyle:"short"}).format(o);if(s.format(o)===s.format(n))return`today, ${a}`;let i=o.getUTCFullYear()===n.getUTCFullYear();return`${vt(t,{month:"short",day:"numeric",year:i?void 0:"numeric"}).format(o)}, ${a}`}var St=e=>e?vt("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Z={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},we={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},X={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},other:{name:"Other",kind:"",means:"Neither: an applicant, denied, cancelled; never pulled in"}},Oe={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},ot={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},_e={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %"},on={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},oa=["credential_failing","duplicate_email","duplicate_account","name_mismatch","email_mismatch","missing_email","missing_from_pms","unmapped_unit"],se={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},$e={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out: their access ends at once, and the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out: all their access ends at once. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."}},sn={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},skipped:{name:"Skipped",why:"They are not pulled in."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}};function at(e){if(sn[e])return sn[e];let[t,n]=e.split(":");return t==="alerted"&&se[n]?{name:`Flagged: ${se[n].name}`,why:se[n].why}:{name:Ne(e),why:""}}var Me={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},aa={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},ra={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},an={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function Ue(e){switch(e.reason){case"too_many_move_outs":return`${qe(e.move_outs)} would move out; more than ${e.allowed} at once need a manager.`;case"roster_shrank":return`The PMS gave ${rt(e.now)}; it gave ${e.before} before. A permission may have been lost in the PMS.`;case"first_sync":return`${qe(e.move_outs)} would move out with the first sync of these settings.`;case"long_pause":return`${qe(e.move_outs)} would move out after a week or more without a sync that succeeded.`}}var O=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,qe=e=>O(e,"person","people"),rt=e=>O(e,"resident"),Ne=e=>{let t=e.replaceAll(/[_:]/g," ");return t.charAt(0).toUpperCase()+t.slice(1)},Q=e=>e==null||e===""?"\u2014":e;var ia=!0;function J({title:e,lead:t,actions:n,children:s}){let o=H(null),{path:a}=V();return j(()=>{document.title=`${e} \xB7 Door`},[e]),j(()=>{ia||o.current?.focus({preventScroll:!0}),ia=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${o}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${s}`}var it=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,K=({kind:e="",title:t,children:n,alert:s})=>r`
  <div class="notice ${e}" role=${s?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function ni(e){let t=e.split("/").filter(n=>n&&!/^\d+$/.test(n)).pop()??"";return _e[t]??Ne(t)}function F({problem:e,retry:t,title:n}){return e?r`
    <${K} kind="bad" alert title=${n??e.title}>
      <p>${it(e.message)}</p>
      ${e.errors.length>1&&r`
        <ul>${e.errors.map(s=>r`<li>${ni(s.pointer)}: ${it(s.detail)}</li>`)}</ul>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<span class="hint">Request ${e.requestId}</span>`}
        </div>`}
    <//>`:null}var rs=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,U=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`;function T({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${F} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${rs} lines=${t} />`}function g({busy:e,kind:t="",children:n,...s}){let{onClick:o}=s;return r`
    <button type="button" ...${s} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():o}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}function D({at:e,zone:t,never:n="never"}){return e?r`<time datetime=${e} title=${sa(e,t)}>${st(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ke({label:e,help:t,wrong:n,optional:s,...o}){let a=_t(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${s&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${o} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${it(n)}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?it(t):t}</span>`}
    </div>`}function ve({label:e,value:t,onSearch:n}){let s=H(0);return r`
    <input type="search" class="input search" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(s.current),s.current=window.setTimeout(()=>n(i),200)}} />`}var ct=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${g} busy=${t} onClick=${n}>Show more<//></div>`:null;function rn({label:e,kind:t="",children:n}){let s=H(null);return j(()=>{let a=i=>{let c=s.current?.contains(i.target),l=i.target.closest?.(".menu > div");s.current&&(!c||l)&&(s.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${s} onKeyDown=${a=>{a.key!=="Escape"||!s.current?.open||(s.current.open=!1,s.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function oe(){let[e,t]=w(null);return[e,ge(n=>t(n===null?null:{text:n}),[])]}function te({of:e}){let t=H(null);return j(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var ca=De({}),Ie=()=>be(ca);function da({property:e,children:t}){let n=P(async()=>{let s=e?await tn(e):[];return Object.fromEntries(s.map(o=>[o.unit_id,o.name]))},[e]);return r`<${ca.Provider} value=${n.data??{}}>${t}<//>`}var si={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},is=50;function la({property:e}){let t=e.property_id,n=P(async()=>{let[s,o]=await Promise.all([Bo(t),de(t)]);return{suggestions:s,card:o}},[t]);return r`
    <${J} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${n} lines=${8}>${s=>r`<${oi} ...${s} property=${e} reload=${n.reload} />`}<//>
    <//>`}function oi({suggestions:e,card:t,property:n,reload:s}){let[o,a]=w([]),[i,c]=oe(),l=Ie(),d=Y()?.canManage??!1,u=[...e].sort((y,_)=>+!y.suggestion_id-+!_.suggestion_id),f=u.flatMap(y=>y.suggestion_id??[]),h=o.filter(y=>f.includes(y)),p=I(async(y,_)=>{let{decided:x,gone:k}=await Fo(n.property_id,{action:y,suggestion_ids:_});c(`${y==="approve"?"Updated access for":"Discarded the suggestion for"} ${O(x.length,"person","people")}.${k.length?` ${k.length} had changed in the meantime; look again.`:""}`),a([]),s()}),m=y=>a(h.includes(y)?h.filter(_=>_!==y):[...h,y]),$=f.slice(0,is),v=$.length>0&&$.every(y=>h.includes(y));return e.length?r`
    <${te} of=${i} />
    <${F} problem=${p.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the first ${$.length}" checked=${v} onChange=${()=>a(v?[]:$)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${u.map(y=>{let _=y.suggestion_id,{name:x,kind:k}=aa[y.kind],b=[y.unit_id&&(l[y.unit_id]??y.unit_id),...y.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${y.person_id}>
                <td>${_&&d&&r`<input type="checkbox" aria-label="${x}: ${y.name}" checked=${h.includes(_)}
                  disabled=${!h.includes(_)&&h.length>=is} onChange=${()=>m(_)} />`}</td>
                <td><${R} kind=${k}>${x}<//></td>
                <th scope="row"><a href="/properties/${n.property_id}/people/${y.person_id}">${y.name}</a></th>
                <td data-label="To">${b}</td>
                <td>${si[y.kind]??y.reason}</td>
                <td data-label=${y.since?"Since":void 0}><${D} at=${y.since} zone=${n.time_zone} never="" /></td>
                <td>${_&&d&&r`<${g} kind="small plain" aria-label="Discard: ${y.name}" onClick=${()=>p.run("reject",[_])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${O(h.length,"suggestion")} selected; at most ${is} at once.</span>
        <${g} kind="primary" busy=${p.busy} disabled=${!h.length} onClick=${()=>p.run("approve",h)}>Update Access<//>
      </div>`}`:r`
      <${te} of=${i} />
      <div class="card"><${U} title="Nothing to review">
        <p>Automated Access is: ${Me[t.automated_access].name}. ${Me[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${n.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function dt({title:e,onClose:t,children:n}){let s=H(null),o=_t();return j(()=>{let i=document.activeElement;return s.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${s} aria-labelledby=${o} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${o}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function ye({title:e,does:t,action:n,danger:s,doing:o,onConfirm:a,onClose:i}){return r`
    <${dt} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${F} problem=${o.problem} />
      <div class="row end">
        <${g} onClick=${i}>Cancel<//>
        <${g} kind=${s?"danger primary":"primary"} busy=${o.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}function ua({property:e,refresh:t}){let n=P(()=>Vo(e.property_id),[e.property_id]),[s,o]=oe(),a=i=>{o(i),n.reload(),t()};return r`
    <${J} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${te} of=${s} />
      <${T} of=${n} lines=${8}>${i=>i.length?oa.map(c=>{let l=i.filter(d=>d.kind===c);return l.length?r`<${ai} key=${c} kind=${c} alerts=${l} property=${e} resolved=${a} />`:null}):r`<div class="card"><${U} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}function ai({kind:e,alerts:t,property:n,resolved:s}){let o=`/properties/${n.property_id}/integrations/settings`;return r`
    <section class="card flush" aria-labelledby=${e}>
      <div class="card-head stack tight">
        <h2 id=${e}>${se[e].name} <span class="hint">${O(t.length,"alert")}</span></h2>
        <p class="hint">${se[e].why}</p>
        ${e==="unmapped_unit"&&r`<p>Map them, or correct the residents’ units in the PMS. <a href="${o}/units">Map the units</a></p>`}
        ${e==="credential_failing"&&r`<p><a href="${o}/pms">Enter the new credential</a></p>`}
      </div>
      <ul class="plain-list">
        ${t.map(a=>r`<li key=${a.alert_id}><${ri} alert=${a} property=${n} resolved=${s} /></li>`)}
      </ul>
    </section>`}function ri({alert:e,property:t,resolved:n}){let[s,o]=w(null),a=e.person?.name??e.residents[0]?.name??e.unit?.label??se[e.kind].name,i=I(async()=>{if(s)try{await Zo(t.property_id,e.alert_id,s),o(null),n(`${$e[s].name}: done for ${a}.`)}catch(d){if(!(d instanceof ce)||d.code!=="alert_closed")throw d;o(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}}),c=()=>{o(null),i.clear()},l=`About ${a}`;return r`
    <article class="stack tight" aria-label=${l}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.unit?r`<p><strong>${e.unit.building?`${e.unit.building}, `:""}${e.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${e.residents.map(d=>d.name).join(", ")}</span></p>`:r`<${ii} alert=${e} property=${t} />`}
      <div class="row between">
        <span class="hint">${!e.unit&&`${e.remedy} `}Open since <${D} at=${e.opened_at} zone=${t.time_zone} />.</span>
        ${Y()?.canManage&&r`
          <div class="row">
            ${e.actions.map(d=>r`
              <${g} kind="small ${$e[d].danger?"danger":""}" aria-label="${$e[d].name}: ${a}" onClick=${()=>o(d)}>${$e[d].name}<//>`)}
          </div>`}
      </div>
      ${s&&r`
        <${ye} title="${$e[s].name}: ${a}?" does=${r`<p>${$e[s].does}</p>`} action=${$e[s].name}
          danger=${$e[s].danger} doing=${i} onConfirm=${i.run} onClose=${c} />`}
    </article>`}function ii({alert:e,property:t}){let{person:n,residents:s}=e,o=Ie();if(!s.length&&!n)return null;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:o[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(d=>s.some(u=>u[d])||c?.[d]);return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${s.map(d=>r`<th scope="col">In the PMS <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":_e[d]}</th>
            ${s.map(u=>r`<td>${Q(u[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Q(c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}function cn({counts:e}){let t=Object.values(e.skipped).reduce((n,s)=>n+s,0);return r`
    <dl class="counts">
      ${[["Residents",e.residents],["Created",e.created],["Linked",e.linked],["Updated",e.updated],["Moved out",e.moved_out],["Flagged",e.alerted],["Skipped",t],["Unchanged",e.unchanged]].map(([n,s])=>r`<div><dt>${n}</dt><dd>${s.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Ge(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,s])=>`${n} ${s}`).join(", "):"Nothing new"}function ci(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:s}=e.counts;return t+n+s?`So far: ${Ge(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function lt({following:e,property:t}){let{sync:n,running:s,start:o,forget:a}=e;if(o.problem)return r`<${F} problem=${o.problem} />`;if(s)return r`
      <div role="status">
        <${K} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong></div>
          <p>${ci(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${g} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${K} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error?.detail}</p><div class="row">${i}${c}</div>
      <//>`:n.status==="held"?r`
      <${K} kind="warn" alert title="The sync waits for your decision">
        ${n.hold_reasons.map(l=>r`<p>${Ue(l)}</p>`)}
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${K} kind="good">
        <p><strong>Synced.</strong> ${rt(n.counts.residents)} in the PMS. ${Ge(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${O(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var re={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Ae=Object.keys(re);function pa({property:e,refresh:t}){let n=P(()=>de(e.property_id),[e.property_id]),{query:s}=V(),o=nt(e.property_id,()=>{n.reload(),t()},s.sync);return r`
    <${J} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${lt} following=${o} property=${e.property_id} />
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>r`<${di} card=${a} property=${e} following=${o} />`}<//>
      </section>
    <//>`}function di({card:e,property:t,following:n}){let s=`/properties/${t.property_id}`,{canManage:o}=Y()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${we[e.state].kind}>${we[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${li} card=${e} base=${s} />
      ${e.pms&&r`<${ui} card=${e} base=${s} zone=${t.time_zone} />`}
      <div class="row">
        ${o&&!a&&r`
          <a class="button primary" href="${s}/integrations/setup/${re[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${o&&e.state==="off"&&r`<a class="button primary" href="${s}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${s}/integrations/settings/${o?"pms":"syncs"}">${o?"Manage Settings":"See syncs"}</a>`}
        ${e.enabled&&r`<${g} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!o&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function li({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${K} kind="warn" title="The last sync waits for your decision">
        ${n.hold_reasons.map(s=>r`<p>${Ue(s)}</p>`)}
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${K} kind="bad" title=${n?.error?.code.startsWith("credential")?se.credential_failing.name:"The last sync failed"}>
      <p>${n?.error?.detail??se.credential_failing.why}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}</p>
    <//>`}var ui=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&Z[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(s=>s.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${D} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Ge(e.last_sync.counts):Oe[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${D} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${O(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;function ha({property:e,refresh:t}){let n=e.property_id,{query:s,route:o}=V(),{lifecycle:a="",q:i=""}=s,c=Ye($=>No(n,{lifecycle:a,q:i,cursor:$}),[n,a,i]),l=P(()=>de(n),[n]),d=nt(n,()=>{c.reload(),l.reload(),t()}),u=$=>{let v=new URLSearchParams(Object.entries({lifecycle:a,q:i,...$}).filter(([,y])=>y));o(`/properties/${n}/people${v.size?`?${v}`:""}`,!0)},f=l.data?.enabled??!1,h=I(async()=>{await c.goToEnd(),setTimeout(print)}),p=r`Last sync: <strong><${D} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${D} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,m=r`
    <${rn} label="Actions" kind="primary">
      ${f?r`<button type="button" disabled=${d.running} onClick=${d.start.run}>${d.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${J} title="People" lead=${p} actions=${m}>
      <${lt} following=${d} property=${n} />
      <${F} problem=${h.problem} />
      <div class="row no-print">
        <${ve} label="Search by name, email or unit" value=${i} onSearch=${$=>u({q:$})} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${a} onChange=${$=>u({lifecycle:$.currentTarget.value})}>
            <option value="">All</option>
            ${["future","current","past"].map($=>r`<option value=${$}>${X[$].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${T} of=${c} lines=${10}>${$=>$.length?r`<${pi} people=${$} property=${e} />`:r`<${fi} property=${e} filtered=${!!(i||a)} on=${f} />`}<//>
      </div>
      ${c.more&&r`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${ct} more=${c.more} busy=${c.busy} onMore=${c.goOn} />
    <//>`}function Ye(e,t){let n=P(()=>e(),t),[s,o]=w({items:[]}),[a,i]=w(!1);j(()=>o({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let d=await e(s.cursor).catch(()=>null);if(i(!1),!d)return n.reload();o({items:[...s.items,...d.items],cursor:d.next_cursor})},l=async()=>{let{items:d,cursor:u}=s;for(;u;){let f=await e(u);d=[...d,...f.items],u=f.next_cursor}o({items:d,cursor:u})};return{...n,data:n.data&&[...n.data.items,...s.items],more:!!(n.data&&s.cursor),busy:a,goOn:c,goToEnd:l}}var pi=({people:e,property:t})=>r`
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
          <td data-label="Unit">${Q(n.unit?.name)}</td>
          <td><${R} kind=${X[n.lifecycle].kind}>${X[n.lifecycle].name}<//></td>
          <td data-label="Lease status">${Q(n.lease?.status)}</td>
          <td data-label="Access">${hi[n.access.state]}</td>
          <td data-label="From">${n.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,hi={unmanaged:"By hand",granted:"Granted",ended:"Ended"},fi=({property:e,filtered:t,on:n})=>t?r`<${U} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`:n?r`<${U} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`:r`
    <${U} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`;function dn({property:e,about:t}){let n=P(()=>Ho(e.property_id,t),[t.email,t.pms_resident_id]);return r`
    <${T} of=${n} lines=${4}>${s=>r`
      <div class="stack" role="status">
        ${s.to_do&&r`<p>${s.to_do}</p>`}
        ${s.residents.map(o=>r`<${mi} resident=${o} property=${e} />`)}
        ${s.people.map(({person:o,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${o.person_id}">${o.first_name} ${o.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${s.alerts.map(o=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${se[o.kind].name}</a></p>`)}
        <p class="hint">The PMS was asked <${D} at=${s.asked_at} zone=${e.time_zone} />.</p>
      </div>`}<//>`}var mi=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${at(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${_e[n.field]??n.field}</th><td>${Q(n.pms)}</td><td>${Q(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var ln=e=>e.person_id&&e.outcome!=="created",un=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(ln))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(s=>r`
        <tr>
          <th scope="row"><${_i} row=${s} property=${t} /></th>
          <td data-label="Email" class="long">${Q(s.resident?.email)}</td>
          <td data-label="Unit">${Q(s.resident?.unit)}</td>
          <td data-label="Lease status">${Q(s.resident?.lease_status)}</td>
          ${(n||ln(s))&&r`
            <td>
              ${n&&r`<${R}>${at(s.outcome).name}<//>`}
              ${ln(s)&&r`<${kt} fields=${s.fields} />`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function _i({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${ln(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function kt({fields:e}){let t=Ie();return r`${e.map(({field:n,from:s,to:o})=>r`
    <div class="long"><span class="hint">${_e[n]??n}:</span> ${s?r`<del>${fa(n,s,t)}</del> → `:""}${Q(o&&fa(n,o,t))}</div>`)}`}function fa(e,t,n){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??Ne(s)).join(", ");case"lifecycle":return X[t]?.name??t;case"out_of_scope":return"Yes";default:return t}}function ma({property:e,params:t}){let n=P(()=>Io(e.property_id,t.person),[e.property_id,t.person]),s=n.data?`${n.data.first_name} ${n.data.last_name}`:"Person";return r`
    <${J} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${n} lines=${10}>${o=>r`
        <${$i} person=${o} zone=${e.time_zone} />
        <${gi} person=${o} property=${e} changed=${n.reload} />
        <${bi} email=${o.email} property=${e} />
        <${wi} history=${o.history} property=${e} />`}<//>
    <//>`}var $i=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",Q(e.phone)],["Unit",Q(e.unit?.name)],["Lease status",Q(e.lease?.status)],["Lease",e.lease?`${St(e.lease.starts_on)} to ${St(e.lease.ends_on)}`:"\u2014"],["Move-in",St(e.moved_in_on)],["Move-out",St(e.moved_out_on)],["Record in the PMS",e.pms_ref?`${Z[e.pms_ref.pms]}, ${e.pms_ref.pms_property_id}, ${e.pms_ref.pms_resident_id}`:"Not linked"]].map(([n,s])=>r`<div><dt>${n}</dt><dd>${s}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${D} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,yi={current:"They get access by their unit, as residents here do. It holds until the PMS says another lifecycle or unit.",future:"All their access ends at once, keys given by hand too. It holds until the PMS says another lifecycle or unit.",past:"They move out: all their access ends at once, keys given by hand too. The account is kept. It holds until the PMS says another lifecycle or unit."};function gi({person:e,property:t,changed:n}){let[s,o]=w(null),[a,i]=oe(),c=I(async()=>{s&&(await jo(t.property_id,e.person_id,s),i(`${e.first_name} ${e.last_name} is now ${X[s].name}.`),o(null),n())}),l=["future","current","past"].filter(u=>u!==e.lifecycle),{access:d}=e;return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${X[e.lifecycle].kind}>${X[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${D} at=${d.starts_at} zone=${t.time_zone} />: their unit${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${D} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${te} of=${a} />
      ${Y()?.canManage&&r`
        <div class="row">
          ${l.map(u=>r`<${g} key=${u} kind=${u==="current"?"":"danger"} onClick=${()=>o(u)}>Set to ${X[u].name}<//>`)}
        </div>`}
      ${s&&r`
        <${ye} title="Set ${e.first_name} ${e.last_name} to ${X[s].name}?" does=${r`<p>${yi[s]}</p>`}
          action="Set to ${X[s].name}" danger=${s!=="current"} doing=${c} onConfirm=${c.run}
          onClose=${()=>{o(null),c.clear()}} />`}
    </section>`}function bi({email:e,property:t}){let[n,s]=w(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${dn} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${g} onClick=${()=>s(!0)}>Ask the PMS<//></div>`}
    </section>`}var wi=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${D} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${on[n.kind]}</th>
              <td><${kt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${ot[n.actor]??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;function _a({properties:e}){let[t,n]=w(""),s=e.filter(o=>o.name.toLowerCase().includes(t.trim().toLowerCase()));return r`
    <${J} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${e.length>8&&r`<${ve} label="Search properties" value=${t} onSearch=${n} />`}
      <div class="card flush">
        ${s.length?r`<${vi} properties=${s} />`:r`
          <${U} title=${e.length?`No property has \u201C${t}\u201D in its name`:"You manage no property yet"}>
            ${!e.length&&r`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`}var vi=({properties:e})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${e.map(({property_id:t,name:n,time_zone:s,integration:o})=>r`
        <tr>
          <th scope="row"><a href="/properties/${t}/people">${n}</a></th>
          <td data-label="PMS">${o.pms?Z[o.pms]:"\u2014"}</td>
          <td><a href="/properties/${t}/integrations" aria-label="Integrations of ${n}: ${we[o.state].name}">
            <${R} kind=${we[o.state].kind}>${we[o.state].name}<//></a></td>
          <td data-label="Last sync"><${D} at=${o.last_sync_at} zone=${s} /></td>
          <td>${o.open_alerts?r`<a href="/properties/${t}/alerts">${O(o.open_alerts,"alert")}</a>`:r`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;function ue(e,t,n,s){let[o,a]=w(null),i=I(async(c,...l)=>{try{let d=await n(c,...l);a(null),s(d)}catch(d){if(!(d instanceof ce)||d.code!=="version_mismatch")throw d;a({now:await de(e),given:l})}});return{busy:i.busy,problem:i.problem,save:(...c)=>i.run(t.etag,...c),conflict:o&&{now:o.now,saveMine:()=>i.run(o.now.etag,...o.given),takeTheirs:()=>{a(null),s(o.now)}}}}function pe({saving:e,mine:t,theirs:n}){let{conflict:s}=e;return s?r`
    <${K} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(s.now)}</td></tr>
        </tbody>
      </table>
      <${F} problem=${e.problem} />
      <div class="row">
        <${g} onClick=${s.takeTheirs}>Keep it as it is now<//>
        <${g} kind="primary" busy=${e.busy} onClick=${s.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${F} problem=${e.problem} />`}function pn({property:e,card:t,saved:n,action:s,back:o}){let a=P(async()=>{let[_,x]=await Promise.all([Ro(e.property_id),Qt()]),k=Object.fromEntries(x.map(b=>[b.property_id,b.name]));return{seen:_,names:k}},[e.property_id,t.credential?.credential_id]),i=t.pms_properties.map(_=>_.pms_property_id),[c,l,d]=le(`${e.property_id} v${t.version} properties`,i),[u,f]=w(""),[h,p]=w(!1),m=ue(e.property_id,t,_=>Co(e.property_id,c,_),_=>{d(),n(_)}),$=_=>{_.preventDefault(),p(!c.length),c.length&&m.save()},v=_=>l(c.includes(_)?c.filter(x=>x!==_):[...c,_]),y=_=>`${_.name} ${_.pms_property_id} ${_.address??""}`.toLowerCase().includes(u.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${$}>
      <${T} of=${a}>${({seen:_,names:x})=>{let k=z=>_.find(ee=>ee.pms_property_id===z)?.name??z,b=_.filter(y);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${e.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${_.length>6&&r`<${ve} label="Search by name or ID" value=${u} onSearch=${f} />`}
            <p class="hint" role="status">${O(c.length,"property","properties")} selected${u&&`, ${b.length} shown`}</p>
            <div class="choices">
              ${b.map(z=>r`<${Si} one=${z} names=${x} own=${e.property_id} checked=${c.includes(z.pms_property_id)} onChange=${()=>v(z.pms_property_id)} />`)}
            </div>
            ${!_.length&&r`
              <${U} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${g} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${pe} saving=${m} mine=${c.map(k).join(", ")}
            theirs=${z=>z.pms_properties.map(ee=>ee.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${o}<${g} type="submit" kind="primary" busy=${m.busy||a.loading} disabled=${!a.data&&!a.loading}>${s}<//></div>
    </form>`}function Si({one:e,names:t,own:n,checked:s,onChange:o}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${s} disabled=${a} onChange=${o} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function hn({property:e,card:t,saved:n,action:s,back:o}){let a=P(()=>Lo(e.property_id),[e.property_id]),[i,c,l]=le(`${e.property_id} v${t.version} statuses`,t.excluded_lease_statuses),d=ue(e.property_id,t,p=>Do(e.property_id,i,p),p=>{l(),n(p)}),u=p=>{p.preventDefault(),d.save()},f=p=>c(i.includes(p)?i.filter(m=>m!==p):[...i,p]),h=p=>p.length?[...p].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${u}>
      <${T} of=${a}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated.</p>
          <div class="choices">
            ${p.map(m=>r`<${ki} one=${m} checked=${i.includes(m.status)} onChange=${()=>f(m.status)} />`)}
          </div>
        </fieldset>
        <${xi} statuses=${p} excluded=${i} />`}<//>
      <${pe} saving=${d} mine=${h(i)} theirs=${p=>h(p.excluded_lease_statuses)} />
      <div class="foot">${o}<${g} type="submit" kind="primary" busy=${d.busy||a.loading} disabled=${!a.data&&!a.loading}>${s}<//></div>
    </form>`}function ki({one:e,checked:t,onChange:n}){let{name:s,kind:o,means:a}=X[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${o}>${s}<//><span class="hint">${a}</span></span>
      <span class="hint">${rt(e.residents)} now</span>
    </label>`}function xi({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),s=a=>a.reduce((i,c)=>i+c.residents,0),o=s(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${rt(s(n))} who live there or are to move in, <strong>${o} ${o===1?"is":"are"} left out</strong>.</p>`}function $a({property:e,card:t,saved:n,action:s}){let o={mode:t.automated_access,keys:t.common_area_keys.join(`
`),threshold:String(t.held_changes_threshold)},[a,i,c]=le(`${e.property_id} v${t.version} access`,o),l=a.keys.split(`
`).map(m=>m.trim()).filter(Boolean),d=ue(e.property_id,t,m=>Mo(e.property_id,{automated_access:a.mode,common_area_keys:l,held_changes_threshold:Number(a.threshold)},m),m=>{c(),n(m)}),u=m=>{m.preventDefault(),d.save()},f=m=>d.problem?.errors.find($=>$.pointer.startsWith(m))?.detail,h=m=>m.currentTarget.value,p=(m,$,v)=>`${Me[m].name}; common areas: ${$.join(", ")||"none"}; held above ${v} %`;return r`
    <form class="card stack" onSubmit=${u}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(Me).map(([m,{name:$,means:v}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${a.mode===m} onChange=${()=>i({...a,mode:m})} />
              <span><strong>${$}</strong><span class="hint">${v}</span></span>
            </label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="keys">Common area keys <span class="hint">(optional)</span></label>
        <textarea id="keys" class="input" rows="3" aria-describedby="keys-help" value=${a.keys} onInput=${m=>i({...a,keys:h(m)})} />
        ${f("/common_area_keys")&&r`<span class="wrong">${f("/common_area_keys")}</span>`}
        <span class="hint" id="keys-help">One a line, by their names in Door, such as Residents Entrance. Every current resident gets them beside the key of the unit.</span>
      </div>
      <${Ke} label="Hold a sync above this share of move-outs, in %" type="number" min="0" max="100" inputmode="numeric" value=${a.threshold} wrong=${f("/held_changes_threshold")}
        help="A sync that would move out more than this share of the people, and more than five, changes nothing until a manager approves it." onInput=${m=>i({...a,threshold:h(m)})} />
      <${pe} saving=${d.problem?.errors.length?{...d,problem:null}:d} mine=${p(a.mode,l,Number(a.threshold))}
        theirs=${m=>p(m.automated_access,m.common_area_keys,m.held_changes_threshold)} />
      <div class="foot"><span /><${g} type="submit" kind="primary" busy=${d.busy}>${s}<//></div>
    </form>`}var xt=5,Pi={...Z,...cs(Me),...cs(X),...cs($e),true:"On",false:"Off"};function cs(e){return Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n]))}var ds=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ya=e=>e==null||Array.isArray(e)&&!e.length;function ut(e,t){if(ya(e))return"none";if(Array.isArray(e)){let n=e.length-xt;return e.slice(0,xt).map(s=>ut(s,t)).join(", ")+(n>0?`, and ${n} more`:"")}return ds(e)?Object.entries(e).map(([s,o])=>`${_e[s]??Ne(s)} ${ut(o,t)}`).join(", "):t[String(e)]??Pi[String(e)]??String(e)}function Ti(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(s=>({name:_e[s]??Ne(s),from:e?.[s],to:t?.[s]}))}function Ai(e,t){return(ds(e)||ds(t)?Ti(e,t):[{name:"",from:e,to:t}]).filter(({from:s,to:o})=>ut(s,{})!==ut(o,{}))}var ls=({before:e,after:t,names:n={}})=>Ai(e,t).map(({name:s,from:o,to:a})=>r`
  <div class="long">${s&&r`<span class="hint">${s}: </span>`}${ya(o)?"":r`<del>${ut(o,n)}</del> → `}${ut(a,n)}</div>`);function ga({before:e,after:t}){let n=Ie(),s=a=>a?.unit_id&&(n[a.unit_id]??a.unit_id),o=a=>s(e?.find(i=>i.label===a));return r`
    ${t.slice(0,xt).map(a=>r`
      <${ls} before=${{[a.label]:o(a.label)}} after=${{[a.label]:s(a)}} />`)}
    ${t.length>xt&&r`<div class="hint">And ${t.length-xt} more</div>`}`}function Ei({action:e,before:t,after:n},s){switch(e){case"units_mapped":return r`<${ga} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return O(n.length,"suggestion");default:return r`<${ls} before=${t} after=${n} names=${s?{[s.credential_id]:s.name}:{}} />`}}function ba({property:e,card:t}){let n=e.property_id,s=Ye(a=>Qo(n,{cursor:a}),[n]),o=I(async()=>{let a=URL.createObjectURL(new Blob([await Xo(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:a,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(a)});return r`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${g} busy=${o.busy} onClick=${o.run}>Save as CSV<//></div>
    <${F} problem=${o.problem} />
    <${T} of=${s} lines=${8}>${a=>a.length?r`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${a.map(i=>r`
              <tr>
                <td><${D} at=${i.at} zone=${e.time_zone} /></td>
                <th scope="row">${i.actor} <span class="hint">${an[i.role]??i.role}</span></th>
                <td>${ra[i.action]}</td>
                <td>${Ei(i,t.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${U} title="Nothing was decided yet" /></div>`}<//>
    <${ct} more=${s.more} busy=${s.busy} onMore=${s.goOn} />`}function fn(e,t,n){let[s,o,a]=le(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=w({}),[l,d]=w({}),u=h=>(h.kind==="secret"?i[h.name]:s.fields[h.name])??"",f=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:s.name,wrong:l,value:u,setName:h=>o({...s,name:h}),set:(h,p)=>{d({...l,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:p}):o({...s,fields:{...s.fields,[h.name]:p}})},values:()=>{let h=e.credential_fields.map(p=>[p.name,u(p).trim()]).filter(([,p])=>p);return{name:s.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter($=>$.required&&!u($).trim()&&!($.kind==="secret"&&n.secretsOptional)),p=Object.fromEntries(h.map($=>[$.name,`Enter the ${$.label}.`]));s.name.trim()||(p.name="Give it a name."),d(p);let m=Object.keys(p)[0];return m&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!m},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(m=>f.has(m.pointer))?{...h,problem:null}:h}}function mn({form:e,problem:t}){let n=(o,a)=>e.wrong[o]||t?.errors.find(i=>i.pointer===a)?.detail,s=o=>o.currentTarget.value;return r`
    <${Ke} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${o=>e.setName(s(o))} />
    ${e.pms.credential_fields.map(o=>r`
      <${Ke} label=${o.label} optional=${!o.required||o.kind==="secret"&&e.secretsOptional}
        help=${o.kind==="secret"&&e.secretsOptional?`${o.help} Leave it empty to keep the present one.`:o.help}
        type=${o.kind==="secret"?"password":o.kind==="url"?"url":"text"}
        name=${o.name} value=${e.value(o)} maxlength=${o.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${o.kind==="secret"?"new-password":"off"} wrong=${n(o.name,`/fields/${o.name}`)}
        onInput=${a=>e.set(o,s(a))} />`)}`}var us="new";function _n(e){let{card:t}=e,n=P(async()=>{let[s,o]=await Promise.all([tt(),Xt(t.pms??"")]);return{pms:s.find(a=>a.id===t.pms),existing:o}},[t.pms]);return r`
    <${T} of=${n}>${({pms:s,existing:o})=>r`
      <${Ri} ...${e} pms=${s} existing=${o} />`}<//>`}function Ri({property:e,card:t,saved:n,action:s,back:o,pms:a,existing:i}){let c=t.credential?.credential_id??(i.length?i[0].credential_id:us),[l,d,u]=le(`${e.property_id} v${t.version} credential`,c),f=l===us||!i.some(_=>_.credential_id===l),h=fn(a,`${e.property_id} ${a.id}`,{name:`${e.name}, ${a.name}`}),[p,m]=w(null),$=ue(e.property_id,t,async _=>{let x=l;if(f){let k=p??await xo({pms:a.id,...h.values()});m(k),x=k.credential_id}return Eo(e.property_id,x,_)},_=>{u(),h.forget(),n(_)}),v=_=>{if(_.preventDefault(),l===t.credential?.credential_id)return n(t);(!f||h.check())&&$.save()},y=f?h.name:i.find(_=>_.credential_id===l)?.name;return r`
    <form class="stack" onSubmit=${v} novalidate>
      ${i.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${Z[a.id]} credential?</legend>
          <div class="choices">
            ${i.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===l} onChange=${()=>d(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${O(_.used_by.length,"property","properties")}, tested <${D} at=${_.last_verified_at} zone=${e.time_zone} /></span></span>
                <${R} kind=${_.status==="ok"?"good":"bad"}>${_.status==="ok"?"Works":"Refused by the PMS"}<//>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${f} onChange=${()=>d(us)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${f&&r`
        <fieldset class="stack">
          <legend class="label">${i.length?"The new credential":`A credential for ${Z[a.id]}`}</legend>
          <p class="hint">It is tested with ${a.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${mn} form=${h} problem=${$.problem} />
        </fieldset>`}
      <${pe} saving=${h.without($)} mine=${y??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${$.busy&&f&&r`<p role="status" class="hint">Testing it with ${a.name}…</p>`}
      <div class="foot">${o}<${g} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function $n({property:e,card:t,saved:n,action:s,back:o}){let a=P(tt,[]),[i,c,l]=le(`${e.property_id} v${t.version} pms`,t.pms??""),d=ue(e.property_id,t,h=>ko(e.property_id,i,h),h=>{l(),n(h)}),u=h=>{if(h.preventDefault(),i===t.pms)return n(t);i&&d.save()},f=t.credential&&i&&i!==t.pms;return r`
    <form class="stack" onSubmit=${u}>
      <${T} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${e.name}?</legend>
          <div class="choices wide">
            ${h.map(p=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${p.id} checked=${p.id===i} disabled=${t.enabled} onChange=${()=>c(p.id)} />
                <strong>${p.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${t.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Ci} pms=${h.find(p=>p.id===i)} />`}<//>
      ${f&&r`
        <${K} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${t.pms&&Z[t.pms]} are cleared. People stay; their links to ${t.pms&&Z[t.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${pe} saving=${d} mine=${Z[i]??"\u2014"} theirs=${h=>h.pms?Z[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${o}
        <${g} type="submit" kind="primary" busy=${d.busy} disabled=${!i||t.enabled}>${s}<//>
      </div>
    </form>`}var Ci=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${it(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function wa(e){let{property:t,card:n,reload:s,refresh:o}=e,a=P(async()=>{let[c,l]=await Promise.all([tt(),Xt(n.pms??"")]);return{pms:c.find(d=>d.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),s(),o()};return r`
    <${T} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${Z[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(d=>r`
          <li key=${d.credential_id}><${Li} credential=${d} pms=${c} used=${d.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${_n} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${$n} ...${e} /></details>`}<//>`}function Li({credential:e,pms:t,used:n,zone:s,changed:o}){let[a,i]=w(null),[c,l]=oe(),d=I(async()=>{l(null),await To(e.credential_id),l(`${e.name} works.`),o()}),u=I(async()=>{await Ao(e.credential_id),o()}),f=()=>{i(null),u.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//></div>
        <div class="row">
          <${g} kind="small" busy=${d.busy} aria-label="Test ${e.name}" onClick=${d.run}>Test<//>
          <${g} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${g} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${O(e.used_by.length,"property","properties")}. Tested <${D} at=${e.last_verified_at} zone=${s} />.${e.calls.left_today!=null&&` ${O(e.calls.left_today,"call")} to the PMS left today.`}</p>
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${te} of=${c} />
      <${F} problem=${d.problem} />
      ${a==="edit"&&r`<${Di} credential=${e} pms=${t} onClose=${f} changed=${()=>{f(),l(`${e.name} was tested and changed.`),o()}} />`}
      ${a==="delete"&&r`
        <${ye} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${u} onConfirm=${u.run} onClose=${f} />`}
    </div>`}function Di({credential:e,pms:t,onClose:n,changed:s}){let o=fn(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=I(async()=>{await Po(e.credential_id,o.values()),o.forget(),s()}),i=()=>{o.forget(),n()},c=l=>{l.preventDefault(),o.check()&&a.run()};return r`
    <${dt} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${O(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${mn} form=${o} problem=${a.problem} />
        <${F} problem=${o.without(a).problem} />
        <div class="row end"><${g} onClick=${i}>Cancel<//><${g} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var va=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["alerted","Flagged"]],yn=800,je=160,Pt=20;function Sa(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,alerted:0};let{created:t,linked:n,updated:s,moved_out:o,alerted:a}=e.counts;return{created:t+n,updated:s-o,moved_out:o,alerted:a}}function ka({syncs:e,zone:t}){let n=e.filter(d=>d.status!=="queued"&&d.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let s=d=>Object.values(Sa(d)).reduce((u,f)=>u+f,0),o=Math.max(1,...n.map(s)),a=yn/Math.max(n.length,12),i=je-Pt-14,c=n.filter(d=>d.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${o} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${yn} ${je}" role="img" aria-label=${l}>
        <text x="0" y="10">${o}</text>
        <line class="axis" x1="0" y1=${je-Pt} x2=${yn} y2=${je-Pt} />
        ${n.map((d,u)=>{let f=je-Pt,h=u*a+a*.15,p=Sa(d);return r`<g>
            <title>${st(d.started_at??d.requested_at,t,new Date)}: ${s(d)} changes</title>
            ${va.map(([m])=>{let $=p[m]/o*i;return f-=$,$>0&&r`<rect class=${m} x=${h} y=${f} width=${a*.7} height=${$} />`})}
            ${d.status!=="succeeded"&&r`<path class="failed" d="M${h} ${je-Pt-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        <text x="0" y=${je-4}>${st(n[0].started_at??n[0].requested_at,t,new Date)}</text>
        <text x=${yn} y=${je-4} text-anchor="end">${st(n[n.length-1].started_at??n[n.length-1].requested_at,t,new Date)}</text>
      </svg>
      <figcaption><ul class="key">
        ${va.map(([d,u])=>r`<li><i class=${d} />${u}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function xa({property:e}){let t=e.property_id,n=Ye(s=>nn(t,{limit:50,cursor:s}),[t]);return r`
    <${T} of=${n} lines=${8}>${s=>s.length?r`
      <section class="card" aria-label="Changes over time"><${ka} syncs=${s} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${s.map(o=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${o.sync_id}"><${D} at=${o.started_at??o.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${Oe[o.status].kind}>${Oe[o.status].name}<//>
                  ${o.status==="held"&&!o.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${ot[o.trigger]}${o.trigger!=="schedule"&&r` <span class="hint">${o.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${o.counts.residents.toLocaleString("en-US")}</td>
                <td>${o.error?o.error.detail:o.status==="succeeded"?Ge(o.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${U} title="No sync has run yet" /></div>`}<//>
    <${ct} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Pa({property:e,refresh:t}){let n=e.property_id,s=P(async()=>{let[o,a]=await Promise.all([Wo(n),tn(n)]);return{items:o,units:a}},[n]);return r`
    <${T} of=${s} lines=${8}>${({items:o,units:a})=>r`
      <${Oi} items=${o} units=${a} property=${e} mapped=${i=>{s.replace({items:i,units:a}),t()}} />`}<//>`}var ps=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Oi({items:e,units:t,property:n,mapped:s}){let[o,a]=w(""),[i,c]=w(!1),[l,d]=w(null),[u,f]=oe(),h=Y()?.canManage??!1,p=Object.fromEntries(t.map(b=>[b.unit_id,b.name])),m=I(async(b,z)=>{let{pms_property_id:ee,pms_unit_id:he}=b;s(await Jo(n.property_id,[{pms_property_id:ee,pms_unit_id:he,unit_id:z}])),d(null),f(z?`${b.pms_unit} is mapped to ${p[z]}. Its residents are there now.`:`The mapping of ${b.pms_unit} was removed.`)}),$=b=>{d(null);let z=`[aria-label="Edit ${CSS.escape(b.pms_unit)}"]`;setTimeout(()=>document.querySelector(z)?.focus())},v=I(async()=>{let b=e.filter(ee=>ee.unit_id).length,z=await zo(n.property_id);s(z),f(`${O(z.filter(ee=>ee.unit_id).length-b,"unit")} mapped. Their residents are there now.`)});if(!e.length)return r`<div class="card"><${U} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let y=e.filter(b=>!b.unit_id&&b.suggested_unit_id),_=e.filter(b=>b.unit_id).length,x=o.trim().toLowerCase(),k=e.filter(b=>(!i||!b.unit_id)&&`${b.pms_unit} ${b.building??""} ${p[b.unit_id??""]??""}`.toLowerCase().includes(x));return r`
    <div class="row between">
      <p>${_} of ${O(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${h&&y.length>0&&r`<${g} kind="primary" busy=${v.busy} onClick=${v.run}>Accept all ${y.length} suggestions<//>`}
    </div>
    <${te} of=${u} />
    <${F} problem=${v.problem??m.problem} />
    <div class="row no-print">
      <${ve} label="Search units" value=${o} onSearch=${a} />
      <label class="tick"><input type="checkbox" checked=${i} onChange=${()=>c(!i)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${h&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${k.map(b=>r`
            <tr key=${ps(b)}>
              <th scope="row">${b.building?`${b.building}, `:""}${b.pms_unit}</th>
              <td data-label="PMS property">${b.pms_property_id}</td>
              ${l===ps(b)?r`<${Mi} item=${b} units=${t} busy=${m.busy} onSave=${m.run} onCancel=${()=>$(b)} />`:r`
                  <td data-label="Door unit">${b.unit_id?p[b.unit_id]??b.unit_id:r`<${R} kind="warn">Not mapped<//>${b.suggested_unit_id&&r` <span class="hint">Suggested: ${p[b.suggested_unit_id]??b.suggested_unit_id}</span>`}`}
                    ${b.shares_with.length>0&&r`<div class="hint">Shared with ${b.shares_with.join(", ")}</div>`}</td>
                  ${h&&r`<td><div class="row end">
                    ${!b.unit_id&&b.suggested_unit_id&&r`<${g} kind="small" aria-label="Accept for ${b.pms_unit}" onClick=${()=>m.run(b,b.suggested_unit_id??null)}>Accept<//>`}
                    <${g} kind="small" aria-label="Edit ${b.pms_unit}" onClick=${()=>d(ps(b))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!k.length&&r`<${U} title="No unit fits" />`}
    </div>`}function Mi({item:e,units:t,busy:n,onSave:s,onCancel:o}){let[a,i]=w(e.unit_id??e.suggested_unit_id??""),c=H(null);return j(()=>c.current?.focus(),[]),r`
    <td>
      <select class="input" aria-label="Door unit for ${e.pms_unit}" value=${a} ref=${c} onChange=${l=>i(l.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${t.map(l=>r`<option value=${l.unit_id}>${l.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${g} kind="small primary" busy=${n} disabled=${!a} onClick=${()=>s(e,a)}>Save<//>
      ${e.unit_id&&r`<${g} kind="small danger" onClick=${()=>s(e,null)}>Remove Mapping<//>`}
      <${g} kind="small plain" onClick=${o}>Cancel<//>
    </div></td>`}function gn({property:e,card:t,saved:n,action:s,back:o}){let a=P(()=>en(e.property_id,{limit:1}),[e.property_id]),[i,c]=w(t.enabled),l=a.data?.digest??null,d=ue(e.property_id,t,h=>Oo(e.property_id,{enabled:i,plan_digest:i?l:null},h),n),u=h=>{if(h.preventDefault(),i===t.enabled)return n(t);d.save()},f=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${u}>
      <section class="stack">
        <h2>${t.enabled?"What the next sync would do":"What turning it on would do"}</h2>
        <${T} of=${a} lines=${8}>${h=>r`<${Ui} preview=${h} property=${e.property_id} />`}<//>
      </section>
      <label class="switch">
        <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
      </label>
      <p class="hint">${t.enabled&&!i?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access.":"The first sync starts at once; after that it runs every hour, and whenever you choose Sync Now on the People page."}</p>
      ${d.problem?.code==="other_plan"&&r`<${g} onClick=${a.reload}>Look at the preview again<//>`}
      <${pe} saving=${d} mine=${f(i)} theirs=${h=>f(h.enabled)} />
      <div class="foot">${o}<${g} type="submit" kind="primary" busy=${d.busy||a.loading}>${s}<//></div>
    </form>`}function Ui({preview:e,property:t}){let{counts:n}=e,s=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([o,a])=>[`skipped:${o}`,a])].filter(([,o])=>Number(o)>0);return r`
    <${cn} counts=${n} />
    ${e.hold_reasons.length>0&&r`
      <${K} kind="warn" title="People would move out with it">
        ${e.hold_reasons.map(o=>r`<p>${Ue(o)}</p>`)}
        <p>Look at who is updated below. Turning it on now lets exactly this through.</p>
      <//>`}
    ${s.map(([o,a])=>r`<${Ni} key="${e.digest} ${o}" outcome=${o} n=${a} property=${t} />`)}
    ${!s.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Ni({outcome:e,n:t,property:n}){let[s,o]=w(!1),{name:a,why:i}=sn[e]??at(e);return r`
    <details class="fold" onToggle=${c=>o(s||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${s&&r`<${Ii} outcome=${e} property=${n} />`}</div>
    </details>`}function Ii({outcome:e,property:t}){let[n,s]=w([]),[o,a]=w(void 0),[i,c]=w(!1),l=P(()=>en(t,{outcome:e,limit:50}),[e]),d=o===void 0?l.data?.next_cursor:o,u=async()=>{c(!0);let f=await en(t,{outcome:e,limit:200,cursor:d}).catch(()=>null);if(c(!1),!f)return l.reload();s([...n,...f.items]),a(f.next_cursor??null)};return r`
    <${T} of=${l} lines=${3}>${f=>r`
      <${un} rows=${[...f.items,...n]} property=${t} withOutcome=${e==="alerted"} />
      ${d&&r`<div class="row"><${g} busy=${i} onClick=${u}>Show more<//></div>`}`}<//>`}function Ta(e){let{property:t,card:n,refresh:s}=e,[o,a]=w(!1),{route:i}=V(),c=I(async()=>{await Uo(t.property_id,n.etag),s(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${gn} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${g} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${o&&r`
        <${ye} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access. The credential stays with your portfolio.</p>`} />`}
    </section>`}var ji=[{path:"pms",name:"PMS and credentials",tab:wa,setup:!0},{path:"properties",name:"Properties",tab:Aa(pn),setup:!0},{path:"statuses",name:"Lease statuses",tab:Aa(hn),setup:!0},{path:"sync",name:"User Sync",tab:Ta,setup:!0},{path:"units",name:"Unit Mapping",tab:Pa},{path:"access",name:"Automate Access",tab:$a,setup:!0},{path:"syncs",name:"Syncs",tab:xa},{path:"activity",name:"Activity",tab:ba}];function Aa(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Ea({property:e,params:t,refresh:n}){let s=`/properties/${e.property_id}/integrations`,o=P(()=>de(e.property_id),[e.property_id]),[a,i]=oe(),c=f=>{o.replace(f),i("Saved."),n()},l=Y()?.canManage??!1,d=ji.filter(f=>l||!f.setup),u=d.find(f=>f.path===t.tab);return r`
    <${J} title="Manage Settings" lead=${r`<a href=${s}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${d.map(({path:f,name:h})=>r`
          <a href="${s}/settings/${f}" aria-current=${f===t.tab?"page":void 0} onClick=${()=>i(null)}>${h}</a>`)}
      </nav>
      <${te} of=${a} />
      <${T} of=${o} lines=${8}>${f=>{if(!u)return r`<div class="card"><${U} title="There is no such tab here" /></div>`;let h=f.state==="not_set_up"||f.state==="in_progress";return u.setup&&h?r`<div class="card"><${U} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${s}/setup/${re[f.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:r`<${u.tab} key="${u.path} ${f.version}" property=${e} card=${f} saved=${c} refresh=${n} reload=${o.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Hi={pms:$n,credentials:_n,properties:pn,statuses:hn,activate:gn};function Ra({property:e,params:t,refresh:n}){let s=`/properties/${e.property_id}/integrations`,{route:o}=V(),a=P(()=>de(e.property_id),[e.property_id]),i=Ae.findIndex(f=>re[f].path===t.step),c=a.data&&Ae.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(j(()=>{c!==null&&(l||i<0)&&o(`${s}/setup/${re[Ae[Math.max(c,0)]].path}`,!0)},[c,i]),!Y()?.canManage)return r`
      <${J} title="Set up the integration">
        <div class="card"><${U} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let d=f=>{a.replace(f),n();let h=Ae[i+1];o(h?`${s}/setup/${re[h].path}`:f.sync_id?`${s}?sync=${f.sync_id}`:s)},u=r`<a class="button" href=${i?`${s}/setup/${re[Ae[i-1]].path}`:s}>Back</a>`;return r`
    <${J} title=${re[Ae[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Ae.map((f,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${re[f].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${re[Ae[i]].name}>
        <${T} of=${a}>${f=>r`
          <${Hi[t.step]} key=${t.step} property=${e} card=${f} saved=${d} action=${i===4?"Done":"Continue"} back=${u} />`}<//>
      </section>
    <//>`}function Ca({property:e,params:t,refresh:n}){let s=e.property_id,o=P(()=>wt(s,t.sync,{limit:1}),[s,t.sync]),a=nt(s,()=>{o.reload(),n()}),[i,c]=oe(),l=(d,u)=>{c(d),o.reload(),n(),u&&a.follow(u)};return r`
    <${J} title="Sync" lead=${r`<a href="/properties/${s}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${te} of=${i} />
      <${lt} following=${a} property=${s} />
      <${T} of=${o} lines=${10}>${d=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${Oe[d.status].kind}>${Oe[d.status].name}<//>
            <span>${ot[d.trigger]}, <${D} at=${d.started_at??d.requested_at} zone=${e.time_zone} />${d.trigger!=="schedule"&&` by ${d.requested_by}`}</span>
          </div>
          ${d.error&&r`<${K} kind="bad" title="It failed"><p>${d.error.detail}</p>
            <p class="hint">${d.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."}</p><//>`}
          <${cn} counts=${d.counts} />
          ${d.unreadable.length>0&&r`<${Wi} records=${d.unreadable} />`}
        </section>
        <${Ji} sync=${d} property=${e} changed=${l} />
        <${Bi} sync=${d} property=${e} changed=${l} />`}<//>
    <//>`}var Wi=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Ji({sync:e,property:t,changed:n}){let[s,o]=w(null),a=I(async()=>{if(s==="approve"){let{sync_id:l}=await Ko(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",l)}else await Go(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");o(null)});if(e.status!=="held")return null;let i=()=>{o(null),a.clear()},c=(e.held_rows??[]).filter(l=>l.rule==="R12");return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      ${e.hold_reasons.map(l=>r`<p>${Ue(l)}</p>`)}
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${D} at=${e.decision.at} zone=${t.time_zone} />.</p>`:Y()?.canManage&&r`
          <div class="row">
            <${g} kind="danger primary" onClick=${()=>o("approve")}>Approve<//>
            <${g} onClick=${()=>o("discard")}>Discard<//>
          </div>`}
      ${e.held_rows&&e.held_rows.length>0&&r`
        <h3>What it would do</h3>
        <${un} rows=${e.held_rows} property=${t.property_id} withOutcome />`}
      ${s&&r`
        <${ye} title=${s==="approve"?"Let these changes through?":"Discard these changes?"} action=${s==="approve"?"Approve":"Discard"}
          danger=${s==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${s==="approve"?r`<p>${qe(c.length)} ${c.length===1?"moves":"move"} out, and ${c.length===1?"loses":"lose"} all access. Everything else listed here is done, too.</p>`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}var zi=["email","pms_unit","lease_status"];function Bi({sync:e,property:t,changed:n}){let s=t.property_id,o=Ye(d=>wt(s,e.sync_id,{limit:50,cursor:d}).then(u=>u.changes),[s,e.sync_id,e.status]),[a,i]=w(!1),c=I(async()=>{let{reversed:d,not_reversed:u}=await Yo(s,e.sync_id);i(!1),n(`Undone for ${qe(d.length)}.${u.length?` ${qe(u.length)} had changed since and stayed as they are.`:""}`)}),l=()=>{i(!1),c.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${Y()?.canManage&&(o.data?.length??0)>0&&r`<${g} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${o} lines=${4}>${d=>d.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${d.map(u=>r`
            <tr>
              <th scope="row">${u.person_id?r`<a href="/properties/${s}/people/${u.person_id}">${u.person_name??"A person"}</a>`:u.alert_kind&&r`<a href="/properties/${s}/alerts">${se[u.alert_kind].name}</a>`}</th>
              <td>${on[u.kind]}</td>
              <td><${kt} fields=${u.kind==="created"?u.fields.filter(({field:f})=>zi.includes(f)):u.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${o.more&&r`<div class="card-head"><${g} busy=${o.busy} onClick=${o.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${ye} title="Undo this sync?" action="Undo" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.</p>`} />`}
    </section>`}function La({property:e}){let{query:t,route:n}=V(),s=t.email??t.resident??"",[o,a]=w(s),i=l=>{l.preventDefault();let d=o.trim();d&&n(`/properties/${e.property_id}/why?${new URLSearchParams({[d.includes("@")?"email":"resident"]:d})}`)},c=t.email?{email:t.email}:{pms_resident_id:t.resident};return r`
    <${J} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${i}>
        <${Ke} label="Email, or the resident’s ID in the PMS" value=${o} autocomplete="off" maxlength="320"
          onInput=${l=>a(l.currentTarget.value)} />
        <div class="row"><${g} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${s&&r`<section class="card" aria-label="Answer"><${dn} property=${e} about=${c} /></section>`}
    <//>`}var Fi=[["people","People"],["access","Access Review"],["integrations","Integrations"]];function Da({properties:e,logo:t,children:n}){let{path:s}=V(),[,o,a]=s.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find(h=>h.property_id===o),[c,l]=w(!1),[d,u]=w(!1);return j(()=>yo(()=>u(!0)),[]),j(()=>l(!1),[s]),r`
    <a class="skip" href="#main" onClick=${h=>{h.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="All properties"><img src=${t} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>l(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${i&&r`<${qi} property=${i} />`}
        <${Ki} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${Fi.map(([h,p])=>r`
            <a href="/properties/${o}/${h}" aria-current=${a===h?"page":void 0}>${p}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${c&&r`<${Gi} properties=${e} onClose=${()=>l(!1)} />`}
    ${d&&r`<${Yi} />`}`}function qi({property:e}){let t=e.integration.open_alerts;return r`
    <a class="bell ${t?"open":""}" href="/properties/${e.property_id}/alerts"
      aria-label=${t?`Alerts: ${t} open`:"Alerts: none open"}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${t>0&&r`<span class="count" aria-hidden="true">${t}</span>`}
    </a>`}function Ki(){let e=Y();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${rn} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${an[e.role]??e.role}</span></p>
      <button type="button" onClick=${vo}>Sign out</button>
    <//>`}function Gi({properties:e,onClose:t}){let[n,s]=w(""),o=e.filter(a=>a.name.toLowerCase().includes(n.trim().toLowerCase()));return r`
    <${dt} title="Choose a property" onClose=${t}>
      <${ve} label="Search properties" value=${n} onSearch=${s} />
      <p class="unseen" role="status">${O(o.length,"property","properties")}</p>
      <ul class="plain-list">
        ${o.map(a=>r`
          <li class="row between">
            <a href="/properties/${a.property_id}/people">${a.name}</a>
            <${R} kind=${we[a.integration.state].kind}>${we[a.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!o.length&&r`<p class="hint">No property of yours has “${n}” in its name.</p>`}
      <div class="row end"><${g} onClick=${t}>Close<//></div>
    <//>`}function Yi(){return r`
    <${dt} title="Your session has ended" onClose=${()=>{}}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${g} kind="primary" onClick=${et}>Sign in<//></div>
    <//>`}var Vi=new URL("favicon.svg",import.meta.url).pathname,bn=De({properties:[],refresh:()=>{}}),Ma=()=>r`
  <${J} title="There is nothing here">
    <div class="card">
      <${U} title="There is nothing here that you may see">
        <p>The address may be mistyped, or belong to a property that you do not manage.</p>
        <a class="button" href="/">All properties</a>
      <//>
    </div>
  <//>`;function Ee(e){return({params:t})=>{let{properties:n,refresh:s}=be(bn),o=n.find(a=>a.property_id===t.property);return o?r`<${e} key=${t.property} property=${o} params=${t} refresh=${s} />`:r`<${Ma} />`}}var Zi=()=>r`<${_a} properties=${be(bn).properties} />`,Qi=[{path:"/",screen:Zi},{path:"/properties/:property/people",screen:Ee(ha)},{path:"/properties/:property/why",screen:Ee(La)},{path:"/properties/:property/people/:person",screen:Ee(ma)},{path:"/properties/:property/access",screen:Ee(la)},{path:"/properties/:property/alerts",screen:Ee(ua)},{path:"/properties/:property/syncs/:sync",screen:Ee(Ca)},{path:"/properties/:property/integrations",screen:Ee(pa)},{path:"/properties/:property/integrations/setup/:step",screen:Ee(Ra)},{path:"/properties/:property/integrations/settings/:tab",screen:Ee(Ea)}];function Xi(){let e=P(Qt,[]);return r`
    <${Je}>
      <${Da} properties=${e.data??[]} logo=${Vi}>
        <${tc} />
        ${e.data===null?e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${rs} />`:r`<${bn.Provider} value=${{properties:e.data,refresh:e.reload}}><${ec} /><//>`}
      <//>
    <//>`}function ec(){let[e,t]=Un(a=>console.error(a)),{path:n}=V(),{properties:s}=be(bn);if(j(()=>t(),[n]),e)return r`
      <${J} title="This page has stumbled">
        <${K} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${g} onClick=${()=>location.reload()}>Load again<//></div>
        <//>
      <//>`;let o=s.find(({property_id:a})=>n.startsWith(`/properties/${a}/`));return r`
    <${da} property=${o?.property_id}>
      <${Wt}>
        ${Qi.map(({path:a,screen:i})=>r`<${Jt} path=${a} component=${i} />`)}
        <${Jt} default component=${Ma} />
      <//>
    <//>`}function tc(){let[e,t]=w(navigator.onLine);return j(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${K} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function nc(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${K} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${g} kind="primary" onClick=${et}>Sign in again<//></p>
    </main>`}var Oa=document.getElementById("app"),wn=document.createElement("div");wn.id="announcer";wn.className="unseen";wn.setAttribute("role","status");document.body.append(wn);wo().then(e=>e&&Nt(r`<${Xi} />`,Oa),e=>Nt(nc(e),Oa));
