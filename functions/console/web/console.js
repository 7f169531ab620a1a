var No=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,No(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},Oo=new Map;function Uo(e){var t=Oo.get(this);return t||(t=new Map,Oo.set(this,t)),(t=No(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",u=[0],l=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,h,i):a===3&&(h||i)?(u.push(3,h,i),a=2):a===2&&i==="..."&&h?u.push(4,h,0):a===2&&i&&!h?u.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(u.push(a,0,i,s),a=6),h&&(u.push(a,h,0,s),a=6)),i=""},d=0;d<n.length;d++){d&&(a===1&&l(),l(d));for(var m=0;m<n[d].length;m++)o=n[d][m],a===1?o==="<"?(l(),u=[u],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(l(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[d][m+1]===">")?(l(),a===3&&(u=u[0]),a=u,(u=u[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(l(),a=2):i+=o),a===3&&i==="!--"&&(a=4,u=u[0])}return l(),u})(e)),t),arguments,[])).length>1?t:t[0]}var z,jo,dr,Ne,Mn,Ht,Ho,Ut,Wo,Un,On,zo,yt=Symbol.for("pv"),Wt={},zt=[],lr=/^m(i|n|o|s|text|space)$/,Jt=Array.isArray,Bt=zt.slice,Ue=Object.assign;function qe(e){e&&e.parentNode&&e.remove()}function Le(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Bt.call(arguments,2):n),st(e,i,o,s,null)}function In(e,t,n){var o,s,a,i=Ue({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Bt.call(arguments,2):n),st(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function st(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:yt,__v:s||++jo,__i:-1,__u:0};return!s&&z.vnode&&z.vnode(a),a}function Ft(e){return e.children}function It(e,t){this.props=e,this.context=t,this.__g=0}function Ie(e,t){if(t==null)return e.__&&Ie(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ie(e)}function ur(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=Ue({constructor:yt},n)).__v=n.__v+1,z.vnode&&z.vnode(t),Hn(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||Ie(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Go(s,t,a),n.__=n.__e=null,t.__e!=o&&Jo(t))}function Jo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Jo(e)}function Nn(e){(8&e.__g||(e.__g|=8,Ne.push(e),Ht++))&&Mn==z.debounceRendering||((Mn=z.debounceRendering)||queueMicrotask)(Bo)}function Bo(){try{for(var e,t=1;Ne.length;)Ne.length>t&&Ne.sort(Ho),e=Ne.shift(),t=Ne.length,8&e.__g&&ur(e)}finally{(Ht=Ne.length)&&(Mn||queueMicrotask)(Bo)}}function Fo(e,t,n,o,s,a,i,c,u,l,d){var m,h,p,$,g,b,w=o.__k||zt,f=t.length;for(u=pr(n,t,w,u,f),m=0;m<f;m++)(p=n.__k[m])!=null&&(h=~p.__i&&w[p.__i]||Wt,p.__i=m,b=Hn(e,p,h,s,a,i,c,u,l,d),$=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&Wn(h.ref,null,p,h),p.ref&&d.push(p.ref,p.__c||$,p)),g=g||$,4&p.__u?(u=qo(p,u,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&b!==void 0?u=b:$&&(u=$.nextSibling),p.__u&=-21);return n.__e=g,u}function pr(e,t,n,o,s){var a,i,c,u,l,d,m,h,p,$=n.length,g=$,b=0,w=0,f=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=f[a]=st(null,i):Jt(i)?i=f[a]=st(Ft,{children:i}):i.constructor===yt&&i.__b?i=f[a]=st(i.type,i.props,i.key,i.ref,i.__v):f[a]=i,u=a+b,i.__=e,i.__b=e.__b+1,c=null,~(l=i.__i=hr(i,n,u,g))&&(g--,(c=n[l])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,l==u-1?b--:l==u+1?b++:l!=u&&(l>u?b--:b++,w=1)):(~l||(s>$?b--:s<$&&b++),typeof i.type!="function"&&(i.__u|=4))):f[a]=null;if(w){for(d=[],m=[],a=0;a<s;a++)if((i=f[a])&&16&i.__u){for(b=0,h=d.length;b<h;)d[p=b+h>>1]<i.__i?b=p+1:h=p;d[b]=i.__i,m[a]=b+1}for(b=d.length;a--;)m[a]&&(m[a]==b?b--:f[a].__u|=4)}if(g)for(a=0;a<$;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=Ie(c)),zn(c,c));return o}function qo(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=qo(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ie(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function jn(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Jt(e)?e.some(function(n){jn(n,t)}):t.push(e)),t}function hr(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],u=c&&!(2&c.__u);if(c===null&&a==null||u&&a==c.key&&i==c.type)return n;if(o>(u?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function Io(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Nt(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Io(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Io(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=On[t]||(On[t]=mr(t)),(e.__a||(e.__a={}))[t]=Un,a=t!=(t=t.replace(Wo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function mr(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Ut]==null)t[Ut]=Un++;else if(t[Ut]<this.__a[e])return;return n(z.event?z.event(t):t)}}}function Hn(e,t,n,o,s,a,i,c,u,l){var d,m,h,p,$,g,b,w,f,_,x,k,O,S,K,N,H,Ee,Re=t.type;if(t.constructor!==yt)return null;128&n.__u&&(u=32&n.__u,d=n.__c.__z)&&(t.__u|=u,m=a=[],d.nodeType==8?c=jt(d,a):a.push(d),c=a[0]||c),(d=z.__b)&&d(t);e:if(typeof Re=="function"){h=i.length;try{if(w=t.props,f=(d=Re.prototype)&&d.render,_=(d=Re.contextType)&&o[d.__c],x=d?_?_.props.value:d.__:o,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(f?t.__c=p=new Re(w,x):(t.__c=p=new It(w,x),p.constructor=Re,p.render=$r),_&&_.sub(p),p.state||(p.state={}),p.__n=o,p.__g|=8,p.__h=[],p.__k=[]),f&&(p.__s||(p.__s=p.state),Re.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=Ue({},p.__s)),Ue(p.__s,Re.getDerivedStateFromProps(w,p.__s)))),$=p.props,g=p.state,p.__v=t,n.__c){if(w!==$&&f&&!Re.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(w,x),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(w,p.__s,x)===!1){t.__v!=n.__v&&(p.props=w,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ue){ue&&(ue.__=t)}),zt.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),c=Ie(n);break e}p.componentWillUpdate&&p.componentWillUpdate(w,p.__s,x),f&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate($,g,b)})}else f&&!Re.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),f&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=x,p.props=w,p.__P=e,p.__g&=-5,k=z.__r,O=f?25:0;do p.__g&=-9,k&&k(t),d=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++O<25);f&&(zt.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(o=Ue({},o,p.getChildContext())),f&&n.__c&&p.getSnapshotBeforeUpdate&&(b=p.getSnapshotBeforeUpdate($,g)),S=d&&d.type===Ft&&d.key==null?d.props.children:d,w.__P&&(d=c,s=(e=w.__P).namespaceURI,u=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ue){ue&&zn(ue,ue)}),n.__k=null),c=n.__k?Ie(n,0):null),c=Fo(e,Jt(S)?S:[S],t,n,o,s,a,i,c,u,l),w.__P&&(t.__e=null,c=d),t.__u&=-161,m&&m.some(qe),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(ue){if(i.length=h,t.__v=null,u||a)if(ue&&ue.then){if(t.__u|=128|u,a){for(~(H=a.indexOf(c||void 0))||(H=a.length);(Ee=a[H-1])&&Ee.nodeType==8;)H--;for(;H<a.length;H++)if(Ee=a[H])if(a[H]=null,K){if(Ee==N)break}else{if(Ee.nodeType!=8)break;Ee.data.startsWith("$s")&&(N=jt(K=Ee))}}if(!K){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;K=c}(d=jt(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,c=d):t.__e=c,c=c&&c.nextSibling}else a&&a.some(qe);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ue&&ue.then||Ko(t),z.__e(ue,t,n)}}else c=t.__e=fr(n.__e,t,n,o,s,a,i,u,l,e);return(d=z.diffed)&&d(t),c}function jt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ko(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ko))}function Go(e,t,n){for(var o=0;o<n.length;)Wn(n[o++],n[o++],n[o++]);z.__c&&z.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){z.__e(a,s.__v)}})}function fr(e,t,n,o,s,a,i,c,u,l){var d,m,h,p,$,g,b,w,f=n.props||Wt,_=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if(($=a[d])&&(x?$.localName==x:$.nodeType==3)){e=$,a[d]=null;break}}if(!e){if(w=l.ownerDocument||document,!x)return w.createTextNode(_);e=w.createElementNS(s,x,_.is?_:l),c&&(z.__m&&z.__m(t,a),c=!1),a=null}if(x){if(l=x=="template"&&e.content||e,a=x=="textarea"&&_.defaultValue!=null?null:a&&Bt.call(l.childNodes),!c&&a)for(f={},d=0;d<e.attributes.length;d++)f[($=e.attributes[d]).name]=$.value;for(d in f)$=f[d],d=="dangerouslySetInnerHTML"?h=$:d=="children"||d in _||d=="value"&&"defaultValue"in _||d=="checked"&&"defaultChecked"in _||Nt(e,d,null,$,s);for(d in _)$=_[d],d=="children"?p=$:d=="dangerouslySetInnerHTML"?m=$:d=="value"?g=$:d=="checked"?b=$:c&&typeof $!="function"||f[d]===$||Nt(e,d,$,f[d],s);m?(c||h&&(m.__html==h.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&lr.test(x))&&(s="http://www.w3.org/1999/xhtml"),Fo(l,Jt(p)?p:[p],t,n,o,s,a,i,a?a[0]:n.__k&&Ie(n,0),c,u),a&&a.some(qe)),c&&x!="textarea"||(d="value",x=="progress"&&g==null?e.removeAttribute(d):g==null||g===e[d]&&(x!="progress"||g)||Nt(e,d,g,f[d],s),d="checked",b!=null&&b!=e[d]&&Nt(e,d,b,f[d],s))}else f===_||c&&e.data==_||(e.data=_);return e}function Wn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){z.__e(s,n)}}function zn(e,t,n){var o,s,a,i;if(z.unmount&&z.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Wn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){z.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&zn(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=jt(o,a=[]))&&(o==e.__e&&a.some(qe),qe(s),qe(o)),n||qe(e.__e),e.__e=e.__c=e.__=null}function $r(e,t,n){return this.constructor(e,n)}function qt(e,t){var n,o,s,a;z.__&&z.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=st(Ft,{children:[e]}),s=[],a=[],Hn(t,t.__k,o||Wt,Wt,t.namespaceURI,o?null:t.firstChild?Bt.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Go(s,t.__k,a),t.__k.props.children=null}function je(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,Nn(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+zo++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}z={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw Ht=0,e}},jo=0,dr=function(e){return e!=null&&e.constructor===yt},It.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),Nn(this)))},It.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Nn(this))},It.prototype.render=Ft,Ne=[],Ht=0,Ho=function(e,t){return e.__v.__b-t.__v.__b},Ut=Symbol(),Wo=/(PointerCapture)$|Capture$/i,Un=0,On={},zo=0;var De,B,Jn,Yo,Bn=Object.is,bt=0,ss=[],Fn=[],Z=z,Vo=Z.__b,Zo=Z.__r,Qo=Z.diffed,Xo=Z.__c,es=Z.unmount,ts=Z.__;function Ke(e,t){Z.__h&&Z.__h(B,e,bt||t),bt=0;var n=B.__H||(B.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function v(e){return bt=1,Kt(as,e)}function Kt(e,t,n){var o=Ke(De++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):as(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);Bn(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=B,!B.__f)){B.__f=!0;var s=B.shouldComponentUpdate;B.shouldComponentUpdate=function(a,i,c){var u=this.__H;if(!u)return!0;var l=!1,d=this.props!=a;if(u.__.some(function(h){h.__N&&(l=!0,Bn(h.__[0],h.__N[0])||(d=!0))}),s){var m=s.call(this,a,i,c);return l?m||d:m}return!l||d}}return o.__}function U(e,t){var n=Ke(De++,3);!Z.__s&&Yn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,B.__H.__h.push(n))}function Kn(e,t){var n=Ke(De++,4);!Z.__s&&Yn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,B.__h.push(n))}function I(e){return bt=5,wt(function(){return{current:e}},[])}function wt(e,t){var n=Ke(De++,7);return Yn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function pe(e,t){return bt=8,wt(function(){return e},t)}function ke(e){var t=B.context[e.__c],n=Ke(De++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(B)),t.props.value):e.__}function Gn(e){var t=Ke(De++,10),n=v();return t.__=e,B.componentDidCatch||(B.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function vt(){var e=Ke(De++,11);if(!e.__){for(var t=B.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function _r(){var e;do{for(;e=Fn.shift();)try{gt(e)}catch(n){Z.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ss.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(gt),t.__h.some(qn),t.__h=[]}catch(n){t.__h=[],Z.__e(n,e.__v)}}}while(Fn.length)}Z.__b=function(e){B=null,Vo&&Vo(e)},Z.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ts&&ts(e,t)},Z.__r=function(e){Zo&&Zo(e),De=0;var t=(B=e.__c).__H;t&&(Jn==B?B.__h=[]:(t.__h.some(gt),t.__h.some(qn),De=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Jn=B},Z.diffed=function(e){Qo&&Qo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&os(ss.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Jn=B=null},Z.__c=function(e,t){t.some(function(n){try{n.__h.some(gt),n.__h=n.__h.filter(function(o){return!o.__||qn(o)})}catch(o){n.__h=[function(){throw o}]}}),Xo&&Xo(e,t)},Z.unmount=function(e){es&&es(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,os(Fn.push(s))}else gt(s)}catch(a){t=a}}),o.__H=void 0,t&&Z.__e(t,o.__v))};var ns=typeof requestAnimationFrame=="function";function yr(e){var t,n=function(){clearTimeout(o),ns&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);ns&&(t=requestAnimationFrame(n))}function os(e){e!=1&&Yo==Z.requestAnimationFrame||((Yo=Z.requestAnimationFrame)||yr)(_r)}function gt(e){var t=B,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),B=t}function qn(e){var t=B;e.__c=e.__(),B=t}function Yn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Bn(n,e[o])})}function as(e,t){return typeof t=="function"?t(e):t}var at,St;function gr(e){return!St||(typeof St=="string"?e.startsWith(St):St.test(e))}function br(e,t){let n="";if(at=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!gr(s)||o.download)return e;at=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(at=!t.replace,n=t.url):n=location.pathname+location.search;return at===!0?history.pushState(null,"",n):at===!1&&history.replaceState(null,"",n),n}var wr=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,u]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&u=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&u!="?"&&u!="*")return;if(a=u=="+"||u=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function Ge(e){let[t,n]=Kt(br,e.url||location.pathname+location.search);e.scope&&(St=e.scope);let o=at===!0,s=wt(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,u)=>n({url:c,replace:u}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Kn(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),Le(Ge.ctx.Provider,{value:s},e.children)}var vr=Promise.resolve();function Vt(e){let[t,n]=Kt(N=>N+1,0),{url:o,query:s,wasPush:a,path:i}=ee();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:u={}}=ke(rs),l=I(!1),d=I(i),m=I(1),h=I(),p=I(),$=I(),g=I(!1),b=I();b.current=!1;let w,f,_;jn(e.children).some(N=>{if(wr(c,N.props.path,_={...N.props,path:c,query:s,params:Object.assign({},u),rest:""}))return w=In(N,_);N.props.default&&(f=In(N,_))});let x=w||f,k=h.current&&h.current.__u&Gt&&h.current.__u&Yt,O=h.current&&h.current.__h,S=wt(()=>{p.current=h.current,h.current=Le(rs.Provider,{value:_},x);let N=p.current&&p.current.props.children;return!N||!x||x.type!==N.type||x.props.component!==N.props.component?(m.current++,!0):!1},[o,JSON.stringify(_)]);k?(h.current.__u|=Gt,h.current.__u|=Yt):O&&(h.current.__h=!0);let K=p.current;return p.current=null,this.__c=(N,H)=>{b.current=!0,p.current=K,e.onLoadStart&&e.onLoadStart(o),l.current=!0;let Ee=m.current;N.then(()=>{Ee===m.current&&(p.current=null,h.current&&(H.__h&&(h.current.__h=H.__h),H.__u&Yt&&(h.current.__u|=Yt),H.__u&Gt&&(h.current.__u|=Gt)),vr.then(n))})},Kn(()=>{let N=this.__v&&this.__v.__e;if(b.current){!g.current&&!$.current&&($.current=N);return}!g.current&&$.current&&($.current!==N&&$.current.remove(),$.current=null),g.current=!0,d.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),d.current=i),e.onLoadEnd&&l.current&&e.onLoadEnd(o),l.current=!1},[i,a,t]),S?[Le(Vn,{r:h,key:m.current}),Le(Vn,{r:p,key:m.current-1})]:Le(Vn,{r:h,key:m.current})}var Gt=32,Yt=128,Vn=({r:e})=>e.current;Vt.Provider=Ge;Ge.ctx=je({});var rs=je({}),Zt=e=>Le(e.component,e),ee=()=>ke(Ge.ctx);var r=Uo.bind(Le);var Zn;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Zn="oauth4webapi/v3.8.8");function sn(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var _e="ERR_INVALID_ARG_VALUE",ye="ERR_INVALID_ARG_TYPE";function V(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var an=Symbol(),Sr=Symbol(),kr=Symbol(),ls=Symbol();var is=Symbol();var xr=new TextEncoder,Pr=new TextDecoder;function Qn(e){return typeof e=="string"?xr.encode(e):Pr.decode(e)}var Xn;Uint8Array.prototype.toBase64?Xn=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):Xn=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var eo;Uint8Array.fromBase64?eo=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw V("The input to be decoded is not correctly encoded.",_e,t)}}:eo=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw V("The input to be decoded is not correctly encoded.",_e,t)}};function Qt(e){return typeof e=="string"?eo(e):Xn(e)}var rt=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=li,Error.captureStackTrace?.(this,this.constructor)}},to=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function P(e,t,n){return new to(e,{code:t,cause:n})}function Xt(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function us(e){sn(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Zn&&!t.has("user-agent")&&t.set("user-agent",Zn),t.has("authorization"))throw V('"options.headers" must not include the "authorization" header name',_e);return t}function ps(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw V('"options.signal" must return or be an instance of AbortSignal',ye);return t}}function hs(e){return e.includes("//")?e.replace("//","/"):e}function Tr(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=hs(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function Ar(e,t){return e.pathname=hs(`${e.pathname}/${t}`),e}async function Cr(e,t,n,o){if(!(e instanceof URL))throw V(`"${t}" must be an instance of URL`,ye);xs(e,o?.[an]!==!0);let s=n(new URL(e.href)),a=us(o?.headers);return a.set("accept","application/json"),(o?.[ls]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:ps(s,o?.signal)})}async function ms(e,t){return Cr(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":Ar(n,".well-known/openid-configuration");break;case"oauth2":Tr(n,".well-known/oauth-authorization-server");break;default:throw V('"options.algorithm" must be "oidc" (default), or "oauth2"',_e)}return n},t)}function en(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw V(`${n} must be a number`,ye,s);if(e>0)return;if(t){if(e!==0)throw V(`${n} must be a non-negative number`,_e,s);return}throw V(`${n} must be a positive number`,_e,s)}catch(a){throw o?P(a.message,o,s):a}}function ce(e,t,n,o){try{if(typeof e!="string")throw V(`${t} must be a string`,ye,o);if(e.length===0)throw V(`${t} must not be empty`,_e,o)}catch(s){throw n?P(s.message,n,o):s}}async function fs(e,t){let n=e;if(!(n instanceof URL)&&n!==ds)throw V('"expectedIssuerIdentifier" must be an instance of URL',ye);if(!sn(t,Response))throw V('"response" must be an instance of Response',ye);if(t.status!==200)throw P('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',Ms,t);po(t);let o=await Ns(t);if(ce(o.issuer,'"response" body "issuer" property',j,{body:o}),n!==ds&&new URL(o.issuer).href!==n.href)throw P('"response" body "issuer" property does not match the expected value',fi,{expected:n.href,body:o,attribute:"issuer"});return o}function $s(e){Rr(e,"application/json")}function Er(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return P(n,pi,e)}function Rr(e,t){if(qr(e)!==t)throw Er(e,t)}function io(){return Qt(crypto.getRandomValues(new Uint8Array(32)))}function _s(){return io()}function ys(){return io()}function gs(){return io()}async function bs(e){return ce(e,"codeVerifier"),Qt(await crypto.subtle.digest("SHA-256",Qn(e)))}function ws(e){let t=e?.[Sr];return typeof t=="number"&&Number.isFinite(t)?t:0}function vs(e){let t=e?.[kr];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function Ss(){return Math.floor(Date.now()/1e3)}function co(e){if(typeof e!="object"||e===null)throw V('"as" must be an object',ye);ce(e.issuer,'"as.issuer"')}function lo(e){if(typeof e!="object"||e===null)throw V('"client" must be an object',ye);ce(e.client_id,'"client.client_id"')}function ks(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var Lr=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function xs(e,t){if(t&&e.protocol!=="https:")throw P("only requests to HTTPS are allowed",hi,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw P("only HTTP and HTTPS requests are allowed",mi,e)}function cs(e,t,n,o){let s;if(typeof e!="string"||!(s=Lr(e)))throw P(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?$i:_i,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return xs(s,o),s}function Dr(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?cs(e.mtls_endpoint_aliases[t],t,n,o):cs(e[t],t,n,o)}var no=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=di,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},oo=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=ui,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},so=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=ci,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},tn="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",Mr="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",Or='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',Nr="("+tn+")\\s*=\\s*"+Or,Ur="("+tn+")\\s*=\\s*("+tn+")",Ir=new RegExp("^[,\\s]*("+tn+")"),jr=new RegExp("^[,\\s]*"+Nr+"[,\\s]*(.*)"),Hr=new RegExp("^[,\\s]*"+Ur+"[,\\s]*(.*)"),Wr=new RegExp("^("+Mr+")(?:$|[,\\s])(.*)");function zr(e){if(!sn(e,Response))throw V('"response" must be an instance of Response',ye);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(Ir),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),u=!!c;o=c?c[1]:void 0;let l={},d;if(u)for(;o;){let h,p;if(s=o.match(jr)){[,h,p,o]=s,p.includes("\\")&&(p=p.replace(/\\([\s\S])/g,"$1")),l[h.toLowerCase()]=p;continue}if(s=o.match(Hr)){[,h,p,o]=s,l[h.toLowerCase()]=p;continue}if(s=o.match(Wr)){if(Object.keys(l).length)break;[,d,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:l};d&&(m.token68=d),n.push(m)}if(n.length)return n}async function Jr(e){if(e.status>399&&e.status<500){po(e),$s(e);try{let t=await e.clone().json();if(Xt(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function Br(e,t,n){if(e.status!==t){Vr(e);let o;throw(o=await Jr(e))?(await e.body?.cancel(),new no("server responded with an error in the response body",{cause:o,response:e})):P(`"response" is not a conform ${n} response (unexpected HTTP status code)`,Ms,e)}}function Fr(e){if(!uo.has(e))throw V('"options.DPoP" is not a valid DPoPHandle',_e)}function qr(e){return e.headers.get("content-type")?.split(";")[0]}async function Kr(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[ls]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:ps(o,i?.signal)})}async function Gr(e,t,n,o,s,a){let i=Dr(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[an]!==!0);s.set("grant_type",o);let c=us(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(Fr(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let u=await Kr(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(u,i),u}var Ps=new WeakMap,Yr=new WeakMap;function rn(e){if(!e.id_token)return;let t=Ps.get(e);if(!t)throw V('"ref" was already garbage collected or did not resolve from the proper sources',_e);return t}async function Ts(e,t,n,o,s,a){if(co(e),lo(t),!sn(n,Response))throw V('"response" must be an instance of Response',ye);await Br(n,200,"Token Endpoint"),po(n);let i=await Ns(n);if(ce(i.access_token,'"response" body "access_token" property',j,{body:i}),ce(i.token_type,'"response" body "token_type" property',j,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;en(c,!0,'"response" body "expires_in" property',j,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&ce(i.refresh_token,'"response" body "refresh_token" property',j,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw P('"response" body "scope" property must be a string',j,{body:i});if(i.id_token!==void 0){ce(i.id_token,'"response" body "id_token" property',j,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(en(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:u,jwt:l}=await oi(e,t,i.id_token,c,s);ai(t,u),si(u),Yr.set(n,l),Ps.set(i,u)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new rt("unsupported `token_type` value",{cause:{body:i}});return i}function Vr(e){let t;if(t=zr(e))throw new so("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Zr(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw P('unexpected JWT "aud" (audience) claim value',it,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw P('unexpected JWT "aud" (audience) claim value',it,{expected:e,claims:t.claims,claim:"aud"});return t}function Qr(e,t){let n=e[vi]?.(t)??e.issuer;if(t.claims.iss!==n)throw P('unexpected JWT "iss" (issuer) claim value',it,{expected:n,claims:t.claims,claim:"iss"});return t}var uo=new WeakSet;function Xr(e){return uo.add(e),e}var ei=Symbol();async function As(e,t,n,o,s,a,i){if(co(e),lo(t),!uo.has(o))throw V('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',_e);ce(s,'"redirectUri"');let c=Ye(o,"code");if(!c)throw P('no authorization code in "callbackParameters"',j);let u=new URLSearchParams(i?.additionalParameters);return u.set("redirect_uri",s),u.set("code",c),a!==ei&&(ce(a,'"codeVerifier"'),u.set("code_verifier",a)),Gr(e,t,n,"authorization_code",u,i)}var Cs={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function ti(e,t){for(let n of e)if(t.claims[n]===void 0)throw P(`JWT "${n}" (${Cs[n]}) claim missing`,j,{claims:t.claims});return t}function ni(e,t){if(typeof t.claims[e]!="string")throw P(`unexpected JWT "${e}" (${Cs[e]}) claim type`,j,{claims:t.claims});return t}function oi(e,t,n,o,s){return yi(n,gi.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),ws(t),vs(t),s).then(ti.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Qr.bind(void 0,e)).then(Zr.bind(void 0,t.client_id)).then(ni.bind(void 0,"sub"))}function Es(e,t){if(t===on)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?on:(en(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function si(e){e.auth_time!==void 0&&en(e.auth_time,!0,'ID Token "auth_time" (authentication time)',j,{claims:e})}function Rs(e,t,n){if(n===on)return;let o=Ss()+ws(e),s=vs(e);if(t.auth_time+n<o-s)throw P("too much time has elapsed since the last End-User authentication",ro,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function Ls(e,t){let n=t===nn?void 0:t;if(e.nonce!==n)throw P('unexpected ID Token "nonce" claim value',it,{expected:n,claims:e,claim:"nonce"})}function ai(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw P('ID Token "aud" (audience) claim includes additional untrusted audiences',it,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw P('unexpected ID Token "azp" (authorized party) claim value',it,{expected:e.client_id,claims:t,claim:"azp"})}}var nn=Symbol(),on=Symbol();async function Ds(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?ri(e,t,n,o.expectedNonce,o.maxAge,o[is],o.recognizedTokenTypes):ii(e,t,n,o?.maxAge,o?.[is],o?.recognizedTokenTypes)}async function ri(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=nn;break;case nn:break;default:ce(o,'"expectedNonce" argument'),c.push("nonce")}s=Es(t,s),s!==on&&c.push("auth_time");let u=await Ts(e,t,n,c,a,i);ce(u.id_token,'"response" body "id_token" property',j,{body:u});let l=rn(u);return Rs(t,l,s),Ls(l,o),u}async function ii(e,t,n,o,s,a){let i=await Ts(e,t,n,void 0,s,a),c=rn(i);return c&&(Rs(t,c,Es(t,o)),Ls(c,nn)),i}var ci="OAUTH_WWW_AUTHENTICATE_CHALLENGE",di="OAUTH_RESPONSE_BODY_ERROR",li="OAUTH_UNSUPPORTED_OPERATION",ui="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var ao="OAUTH_PARSE_ERROR",j="OAUTH_INVALID_RESPONSE";var pi="OAUTH_RESPONSE_IS_NOT_JSON",Ms="OAUTH_RESPONSE_IS_NOT_CONFORM",hi="OAUTH_HTTP_REQUEST_FORBIDDEN",mi="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",ro="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",it="OAUTH_JWT_CLAIM_COMPARISON_FAILED",fi="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var $i="OAUTH_MISSING_SERVER_METADATA",_i="OAUTH_INVALID_SERVER_METADATA";function po(e){if(e.bodyUsed)throw V('"response" body has been used already',_e)}async function yi(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new rt("JWE decryption is not configured",{cause:e});if(c!==3)throw P("Invalid JWT",j,e);let u;try{u=JSON.parse(Qn(Qt(a)))}catch(m){throw P("failed to parse JWT Header body as base64url encoded JSON",ao,m)}if(!Xt(u))throw P("JWT Header must be a top level object",j,e);if(t(u),u.crit!==void 0)throw new rt('no JWT "crit" header parameter extensions are supported',{cause:{header:u}});let l;try{l=JSON.parse(Qn(Qt(i)))}catch(m){throw P("failed to parse JWT Payload body as base64url encoded JSON",ao,m)}if(!Xt(l))throw P("JWT Payload must be a top level object",j,e);let d=Ss()+n;if(l.exp!==void 0){if(typeof l.exp!="number")throw P('unexpected JWT "exp" (expiration time) claim type',j,{claims:l});if(l.exp<=d-o)throw P('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',ro,{claims:l,now:d,tolerance:o,claim:"exp"})}if(l.iat!==void 0&&typeof l.iat!="number")throw P('unexpected JWT "iat" (issued at) claim type',j,{claims:l});if(l.iss!==void 0&&typeof l.iss!="string")throw P('unexpected JWT "iss" (issuer) claim type',j,{claims:l});if(l.nbf!==void 0){if(typeof l.nbf!="number")throw P('unexpected JWT "nbf" (not before) claim type',j,{claims:l});if(l.nbf>d+o)throw P('unexpected JWT "nbf" (not before) claim value',ro,{claims:l,now:d,tolerance:o,claim:"nbf"})}if(l.aud!==void 0&&typeof l.aud!="string"&&!Array.isArray(l.aud))throw P('unexpected JWT "aud" (audience) claim type',j,{claims:l});return{header:u,claims:l,jwt:e}}function gi(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw P('unexpected JWT "alg" header parameter',j,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw P('unexpected JWT "alg" header parameter',j,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw P('unexpected JWT "alg" header parameter',j,{header:o,expected:n,reason:"default value"});return}throw P('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function Ye(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw P(`"${t}" parameter must be provided only once`,j);return n}var bi=Symbol(),wi=Symbol();function Os(e,t,n,o){if(co(e),lo(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw V('"parameters" must be an instance of URLSearchParams, or URL',ye);if(Ye(n,"response"))throw P('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',j,{parameters:n});let s=Ye(n,"iss"),a=Ye(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw P('response parameter "iss" (issuer) missing',j,{parameters:n});if(s&&s!==e.issuer)throw P('unexpected "iss" (issuer) response parameter value',j,{expected:e.issuer,parameters:n});switch(o){case void 0:case wi:if(a!==void 0)throw P('unexpected "state" response parameter encountered',j,{expected:void 0,parameters:n});break;case bi:break;default:if(ce(o,'"expectedState" argument'),a!==o)throw P(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',j,{expected:o,parameters:n})}if(Ye(n,"error"))throw new oo("authorization response from the server is an error",{cause:n});let c=Ye(n,"id_token"),u=Ye(n,"token");if(c!==void 0||u!==void 0)throw new rt("implicit and hybrid flows are not supported");return Xr(new URLSearchParams(n))}async function Ns(e,t=$s){let n;try{n=await e.json()}catch(o){throw t(e),P('failed to parse "response" body as JSON',ao,o)}if(!Xt(n))throw P('"response" body must be a top level object',j,{body:n});return n}var ds=Symbol(),vi=Symbol();var xt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",kt={client_id:xt("client")},Us=`${location.origin}/signed-in`,mo="sign-in",Ve=null,fo=null,ho,Is=null,$o=new Set,Pt=()=>Ve,X=()=>Is;function js(e){return $o.add(e),()=>{$o.delete(e)}}function Hs(){if(Ve){Ve=null;for(let e of $o)e()}}function Ws(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(xt("issuer")).hostname);return{[an]:e}}async function _o(){if(!ho){let e=new URL(xt("issuer"));ho=await fs(e,await ms(e,Ws()))}return ho}async function Ze(){let{authorization_endpoint:e}=await _o();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:_s(),state:ys(),nonce:gs(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(mo,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...kt,response_type:"code",redirect_uri:Us,scope:xt("scope"),audience:xt("audience"),state:t.state,nonce:t.nonce,code_challenge:await bs(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function ki(){let e=JSON.parse(sessionStorage.getItem(mo)??"null");if(sessionStorage.removeItem(mo),!e)return Ze();let t=await _o(),n=Os(t,kt,new URL(location.href),e.state),o=await As(t,kt,ks(),n,Us,e.verifier,Ws()),s=await Ds(t,kt,o,{expectedNonce:e.nonce,requireIdToken:!0});Ve=s.access_token,fo=s.id_token??null,Is=xi(rn(s),Ve),history.replaceState(null,"",e.place)}function xi(e,t){let n=Pi(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function Pi(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function zs(){return location.pathname==="/signed-in"?await ki():await Ze(),Ve!==null}async function Js(){let{end_session_endpoint:e}=await _o(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",kt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),fo&&t.searchParams.set("id_token_hint",fo)),Ve=null,sessionStorage.clear(),location.assign(t)}var he=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function E(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${Pt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new he({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=Ti(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&Hs(),new he(c?.detail?c:{status:a.status,...Bs(a.status)})}function Ti(e){try{return JSON.parse(e)}catch{return null}}function Bs(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Me(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var D=e=>`/properties/${encodeURIComponent(e)}`,M=async e=>(await e).data,Qe=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function Tt(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var ct=async()=>(await M(E("GET","/pms"))).items,cn=()=>Tt(e=>M(E("GET",`/properties${Me({limit:200,cursor:e})}`))),ae=e=>Qe(E("GET",`${D(e)}/integration`)),Fs=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/pms`,{body:{pms:t},etag:n})),dn=e=>Tt(t=>M(E("GET",`/credentials${Me({pms:e,limit:200,cursor:t})}`))),qs=e=>M(E("POST","/credentials",{body:e})),Ks=(e,t)=>M(E("PUT",`/credentials/${e}`,{body:t})),Gs=e=>M(E("POST",`/credentials/${e}/verification`,{body:{}})),Ys=e=>M(E("DELETE",`/credentials/${e}`)),Vs=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Zs=async e=>(await M(E("GET",`${D(e)}/integration/pms-properties`))).items,Qs=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Xs=async e=>(await M(E("GET",`${D(e)}/integration/lease-statuses`))).items,ea=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),yo=(e,t={})=>M(E("GET",`${D(e)}/integration/preview${Me(t)}`)),ta=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/activation`,{body:t,etag:n})),na=(e,t,n)=>Qe(E("PUT",`${D(e)}/integration/settings`,{body:t,etag:n})),oa=(e,t)=>M(E("POST",`${D(e)}/integration/settings/preview`,{body:t})),sa=(e,t)=>M(E("DELETE",`${D(e)}/integration`,{etag:t})),aa=(e,t)=>M(E("GET",`${D(e)}/people${Me(t)}`)),ra=(e,t)=>M(E("GET",`${D(e)}/people/${encodeURIComponent(t)}`)),ia=(e,t,n)=>M(E("PUT",`${D(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),ca=(e,t)=>M(E("GET",`${D(e)}/explanations${Me(t)}`)),ln=async e=>(await M(E("GET",`${D(e)}/units`))).units,da=async e=>(await M(E("GET",`${D(e)}/keys`))).keys,la=async e=>(await M(E("GET",`${D(e)}/unit-mapping`))).items,ua=async(e,t)=>(await M(E("PUT",`${D(e)}/unit-mapping`,{body:{items:t}}))).items,pa=async e=>(await M(E("POST",`${D(e)}/unit-mapping/suggestions`,{body:{}}))).items,ha=async e=>(await M(E("GET",`${D(e)}/access-suggestions`))).items,ma=(e,t)=>M(E("POST",`${D(e)}/access-suggestions/decision`,{body:t})),fa=e=>M(E("POST",`${D(e)}/syncs`,{body:{}})),un=(e,t={})=>M(E("GET",`${D(e)}/syncs${Me(t)}`)),At=(e,t,n={})=>M(E("GET",`${D(e)}/syncs/${encodeURIComponent(t)}${Me(n)}`)),$a=(e,t,n)=>M(E("POST",`${D(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),_a=(e,t)=>M(E("DELETE",`${D(e)}/syncs/${t}/approval`)),ya=(e,t)=>M(E("POST",`${D(e)}/syncs/${t}/undo`,{body:{}})),pn=e=>Tt(t=>M(E("GET",`${D(e)}/alerts${Me({status:"open",limit:200,cursor:t})}`))),ga=(e,t,n)=>M(E("POST",`${D(e)}/alerts/${t}/resolution`,{body:n})),hn=(e,t)=>M(E("POST",`${D(e)}/alerts/resolutions`,{body:t})),ba=(e,t={})=>M(E("GET",`${D(e)}/audit${Me(t)}`));async function wa(e){let t={authorization:`Bearer ${Pt()??""}`},n="",o="";do{let s=o?`?cursor=${encodeURIComponent(o)}`:"",a=await fetch(`/v1${D(e)}/audit.csv${s}`,{headers:t});if(!a.ok)throw new he({status:a.status,...Bs(a.status)});let i=await a.text();n+=n?i.slice(i.indexOf(`
`)+1):i,o=a.headers.get("next-cursor")}while(o);return n}function va(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function C(e,t){let[n,o]=v({data:null,problem:null,loading:!0}),[s,a]=v(0),i=I(null);U(()=>{let l=!0,d=i.current?.every((m,h)=>m===t[h]);return o(m=>({data:d?m.data:null,problem:null,loading:!0})),i.current=t,e().then(m=>l&&o({data:m,problem:null,loading:!1}),m=>l&&o(h=>({...h,problem:ka(m),loading:!1}))),()=>{l=!1}},[...t,s]);let c=pe(()=>a(l=>l+1),[]),u=pe(l=>o({data:l,problem:null,loading:!1}),[]);return{...n,reload:c,replace:u}}function ka(e){return e instanceof he?e:(console.error(e),new he({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function xe(e,t){let n=C(()=>e(),t),[o,s]=v({items:[]}),[a,i]=v(!1);U(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let l=await e(o.cursor).catch(()=>null);if(i(!1),!l)return n.reload();s({items:[...o.items,...l.items],cursor:l.next_cursor})},u=async()=>{o.cursor&&s({items:[...o.items,...await Tt(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:u}}function W(e){let[t,n]=v({busy:!1,problem:null}),o=I(!1),s=I(e);s.current=e;let a=pe(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let u=await s.current(...c);return n({busy:!1,problem:null}),u}catch(u){n({busy:!1,problem:ka(u)});return}finally{o.current=!1}}},[]),i=pe(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function mn(e,t){let n=`draft ${e}`,[o,s]=v(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=pe(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=pe(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var Sa=e=>e.status==="queued"||e.status==="running",Ai=e=>new Promise(t=>setTimeout(t,e));function dt(e,t,n=null){let[o,s]=v(null),[a,i]=v(n),c=I(t);c.current=t,U(()=>{if(n)return;let l=!0;return(async()=>{let d=(await un(e,{limit:1})).items[0];l&&d&&Sa(d)&&i(d.sync_id)})().catch(()=>{}),()=>{l=!1}},[e]),U(()=>{let l=!0;return(async()=>{for(let d=1e3;a&&l;d=Math.min(d*1.1,5e3)){let m=await At(e,a,{limit:1}).catch(()=>null);if(!l||!Pt())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!Sa(m)){i(null),c.current();return}await Ai(d)}})(),()=>{l=!1}},[e,a]);let u=W(async()=>{s(null);let{sync_id:l}=await fa(e);va("The sync was asked for."),i(l)});return{sync:o,running:a!==null,start:u,follow:i,forget:()=>s(null)}}var re=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,te={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},Pe={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},oe={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},He={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},lt={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},Ci={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",until:"Last day"},ge=e=>re(Ci,e)??Ca(e),fn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},me={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},records_set_aside:{name:"Records Set Aside",why:"Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},de={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},xa="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",go={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},Ei={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}};function ut(e){let[t,n]=e.split(":"),o=t==="alerted"?re(me,n):void 0;return o?{name:`Flagged: ${o.name}`,why:o.why}:re(Ei,e)??{name:Ca(e),why:""}}var We={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},Pa={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},Ta={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},$n={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function pt({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${ne(e)} ${o(e,"moves","move")} out`),t&&s.push(`${ne(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var T=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,ne=e=>T(e,"person","people"),Xe=e=>T(e,"resident"),Aa=e=>`${_n(e)}${/[.!?]$/.test(e)?"":"."}`,_n=e=>e.charAt(0).toUpperCase()+e.slice(1),Ca=e=>_n(e.replaceAll(/[_:]/g," ")),Q=e=>e==null||e===""?"\u2014":e;var et=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),Ea=(e,t)=>et(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function Ct(e,t,n){let o=et(t,{dateStyle:"short"}),s=new Date(e),a=et(t,{timeStyle:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=et(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${et(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function bo(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return T(t,"minute");let n=Math.floor(t/60);return n<48?T(n,"hour"):T(Math.floor(n/24),"day")}function wo(e,t,n=0){let o=Object.fromEntries(et(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var ht=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>Ct(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,fe),fe=e=>e?et("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Ra=!0;function G({title:e,lead:t,actions:n,children:o}){let s=I(null),{path:a}=ee();return U(()=>{document.title=`${e} \xB7 Door`},[e]),U(()=>{Ra||s.current?.focus({preventScroll:!0}),Ra=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var ze=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,Y=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function Ri(e){let t=e.split("/").filter(n=>n&&!/^\d+$/.test(n)).pop()??"";return ge(t)}function J({problem:e,retry:t,title:n}){return e?r`
    <${Y} kind="bad" alert title=${n??e.title}>
      <p>${ze(e.message)}</p>
      ${e.errors.length>1&&r`
        <ul>${e.errors.map(o=>r`<li>${Ri(o.pointer)}: ${ze(o.detail)}</li>`)}</ul>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<span class="hint">Request ${e.requestId}</span>`}
        </div>`}
    <//>`:null}var vo=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,q=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,So=()=>r`
  <div class="card">
    <${q} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function A({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${J} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${So} />`:e.problem?r`<${J} problem=${e.problem} retry=${e.reload} />`:r`<${vo} lines=${t} />`}function y({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var yn=({credential:e})=>r`
  <${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${R} kind="warn">Expires soon<//>`}`,La=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${fe(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,Et=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function L({at:e,zone:t,never:n="never"}){return e?r`<time datetime=${e} title=${Ea(e,t)}>${Ct(e,t,new Date)}</time>`:r`<span>${n}</span>`}function be({label:e,help:t,wrong:n,optional:o,...s}){let a=vt(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${ze(n)}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?ze(t):t}</span>`}
    </div>`}function Te({label:e,value:t,onSearch:n}){let o=I(0);return r`
    <input type="search" class="input search" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} />`}var Je=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${y} busy=${t} onClick=${n}>Show more<//></div>`:null;function gn({label:e,kind:t="",children:n}){let o=I(null);return U(()=>{let a=i=>{let c=o.current?.contains(i.target),u=i.target.closest?.(".menu > div");o.current&&(!c||u)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function ie(){let[e,t]=v(null);return[e,pe(n=>t(n===null?null:{text:n}),[])]}function se({of:e}){let t=I(null);return U(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var ko=je({names:{},zone:"UTC",want:()=>{}}),tt=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function we(){let{names:e,want:t}=ke(ko);return U(t,[]),e}var bn=()=>ke(ko).zone;function Da({property:e,zone:t,children:n}){let[o,s]=v(!1),a=C(async()=>{let c=o?await ln(e):[];return Object.fromEntries(c.map(u=>[u.unit_id,u.name]))},[e,o]),i=pe(()=>s(!0),[]);return r`<${ko.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var Li={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},xo=50;function Ma({property:e}){let t=e.property_id,n=C(async()=>{let[o,s]=await Promise.all([ha(t),ae(t)]),a=o.some(({kind:c})=>c==="revoke")?await pn(t):[],i=new Map(a.flatMap(({person:c,ends_at:u})=>c&&u?[[c.person_id,u]]:[]));return{suggestions:o,card:s,ends:i}},[t]);return r`
    <${G} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${A} of=${n} lines=${8}>${o=>r`<${Di} ...${o} property=${e} reload=${n.reload} />`}<//>
    <//>`}function Di({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=v([]),[c,u]=ie(),l=we(),d=X()?.canManage??!1,m=[...e].sort((f,_)=>+!f.suggestion_id-+!_.suggestion_id),h=m.flatMap(f=>f.suggestion_id??[]),p=a.filter(f=>h.includes(f)),$=W(async(f,_)=>{let{decided:x,gone:k}=await ma(o.property_id,{action:f,suggestion_ids:_}),O=f==="reject"&&_.some(K=>e.some(N=>N.suggestion_id===K&&n.has(N.person_id)));u(`${f==="approve"?"Updated access for":"Discarded the suggestion for"} ${T(x.length,"person","people")}.${k.length?` ${k.length} had changed in the meantime; look again.`:""}${O?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),g=f=>i(p.includes(f)?p.filter(_=>_!==f):[...p,f]),b=h.slice(0,xo),w=b.length>0&&b.every(f=>p.includes(f));return e.length?r`
    <${se} of=${c} />
    <${J} problem=${$.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the first ${b.length}" checked=${w} onChange=${()=>i(w?[]:b)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${m.map(f=>{let _=f.suggestion_id,{name:x,kind:k}=Pa[f.kind],O=[f.unit_id&&(l[f.unit_id]??f.unit_id),...f.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${f.person_id}>
                <td>${_&&d&&r`<input type="checkbox" aria-label="${x}: ${f.name}" checked=${p.includes(_)}
                  disabled=${!p.includes(_)&&p.length>=xo} onChange=${()=>g(_)} />`}</td>
                <td><${R} kind=${k}>${x}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${f.person_id}">${f.name}</a></th>
                <td data-label="To">${O}</td>
                <td>${n.has(f.person_id)?r`They moved out. Access ends by itself <${L} at=${n.get(f.person_id)} zone=${o.time_zone} />.`:Li[f.kind]??f.reason}</td>
                <td data-label=${f.since?"Since":void 0}><${L} at=${f.since} zone=${o.time_zone} never="" /></td>
                <td>${_&&d&&r`<${y} kind="small plain" aria-label="Discard: ${f.name}" onClick=${()=>$.run("reject",[_])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${T(p.length,"suggestion")} selected; at most ${xo} at once.</span>
        <${y} kind="primary" busy=${$.busy} disabled=${!p.length} onClick=${()=>$.run("approve",p)}>Update Access<//>
      </div>`}`:r`
      <${se} of=${c} />
      <div class="card"><${q} title="Nothing to review">
        <p>Automated Access is: ${We[t.automated_access].name}. ${We[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function Ae({title:e,onClose:t,children:n}){let o=I(null),s=vt();return U(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function ve({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${Ae} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${J} problem=${s.problem} />
      <div class="row end">
        <${y} onClick=${i}>Cancel<//>
        <${y} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var Mi=7,Oi=5,wn=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function mt(e,t=e.length){let n=e.slice(0,Oi);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function Po({alerts:e,action:t,property:n,decide:o,onClose:s}){let{kind:a}=e[0],{name:i,does:c,danger:u}=de[t],l=a==="still_has_access"&&t==="keep",[d,m]=v(""),[h,p]=v(()=>wo(n.time_zone,new Date,Mi)),[$,g]=v(l?null:{action:t}),b=C(async()=>$&&hn(n.property_id,{...$,kind:a,alert_ids:e.map(H=>H.alert_id),dry_run:!0}),[$]),w=W(async()=>$&&o($,b.data?.digest)),f=w.problem?.code==="other_plan",_=()=>{w.clear(),b.reload()},x=()=>{w.clear(),g(null)},k=e.length===1?wn(e[0]):`all ${e.length.toLocaleString("en-US")}`,[O,S]=v(!1),K=H=>{H.preventDefault(),S(!d.trim()),d.trim()&&h?g({action:t,reason:d.trim(),until:h}):document.querySelector("dialog input")?.focus()},N=H=>H.currentTarget.value;return r`
    <${Ae} title="${i}: ${k}?" onClose=${s}>
      <p>${l?xa:c}</p>
      ${e.length>1&&r`<p class="hint">${mt(e.map(wn))}</p>`}
      ${l&&!$?r`
          <form class="stack" onSubmit=${K} novalidate>
            <${be} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${d} wrong=${O&&!d.trim()?"Say why they keep access.":void 0} onInput=${H=>m(N(H))} />
            <${be} label="Last day with access" type="date" min=${wo(n.time_zone,new Date)} value=${h} onInput=${H=>p(N(H))} />
            <div class="row end"><${y} onClick=${s}>Cancel<//><${y} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${A} of=${b} lines=${3}>${H=>r`<${Ni} of=${H} how=${$} one=${e.length===1} />`}<//>
          <${J} problem=${w.problem} />
          ${f&&r`<div><${y} onClick=${_}>Look again<//></div>`}
          <div class="row end">
            ${l?r`<${y} onClick=${x}>Back<//>`:r`<${y} onClick=${s}>Cancel<//>`}
            <${y} kind=${u?"danger primary":"primary"} busy=${w.busy} disabled=${f||!b.data?.decided.length} onClick=${w.run}>${i}<//>
          </div>`}
    <//>`}function Ni({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=I(null);return U(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${fe(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${T(e.length,"alert")}</li>`}
      <li>Changes ${ne(n)}</li>
      ${s>0&&r`<li>${ne(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${ne(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${T(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function Na({property:e,refresh:t}){let n=C(()=>pn(e.property_id),[e.property_id]),[o,s]=ie(),a=i=>{s(i),n.reload(),t()};return r`
    <${G} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${se} of=${o} />
      <${A} of=${n} lines=${8}>${i=>i.length?Ui(i).map(c=>{let u=i.filter(l=>l.kind===c);return r`<${Ii} key=${c} kind=${c} alerts=${u} property=${e} resolved=${a} />`}):r`<div class="card"><${q} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var Oa=Object.keys(me),Ui=e=>[...new Set(e.map(t=>t.kind))].sort((t,n)=>Oa.indexOf(t)-Oa.indexOf(n));function Ii({kind:e,alerts:t,property:n,resolved:o}){let s=`/properties/${n.property_id}/integrations/settings`,a=e==="still_has_access"?[...t].sort((i,c)=>(i.ends_at??"").localeCompare(c.ends_at??"")):t;return r`
    <section class="card flush" aria-labelledby=${e}>
      <div class="card-head stack tight">
        <h2 id=${e}>${t[0].title} <span class="hint">${T(t.length,"alert")}</span></h2>
        <p class="hint">${t[0].why}${e==="still_has_access"&&` ${t[0].remedy}`}</p>
        ${e==="unmapped_unit"&&r`<p>Map them, or correct the residents’ units in the PMS. <a href="${s}/units">Map the units</a></p>`}
        ${e==="credential_failing"&&r`<p><a href="${s}/pms">Enter the new credential</a></p>`}
        <${ji} alerts=${a} property=${n} resolved=${o} />
      </div>
      <ul class="plain-list">
        ${a.map(i=>r`<li key=${i.alert_id}><${Hi} alert=${i} property=${n} resolved=${o} /></li>`)}
      </ul>
    </section>`}function ji({alerts:e,property:t,resolved:n}){let[o,s]=v(null),a=u=>e.filter(l=>l.actions.includes(u)),i=[...new Set(e.flatMap(u=>u.actions))].filter(u=>a(u).length>1);if(!i.length||!X()?.canManage)return null;let c=async(u,l)=>{let d=a(u.action).map(b=>b.alert_id),{decided:m,refused:h,lose:p,gain:$}=await hn(t.property_id,{...u,kind:e[0].kind,alert_ids:d,digest:l});s(null);let g=[p&&`${ne(p)} lost access`,$&&`${ne($)} gained access`].filter(Boolean).join(", ");n(`${de[u.action].name}: done for ${T(m.length,"alert")}${g&&`; ${g}`}.${h.length?` ${T(h.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row">
      ${i.map(u=>r`
        <${y} kind="small ${de[u].danger?"danger":""}" aria-label="${de[u].name} for all ${a(u).length}: ${e[0].title}"
          onClick=${()=>s(u)}>${de[u].name} for all ${a(u).length.toLocaleString("en-US")}<//>`)}
    </div>
    ${o&&r`<${Po} alerts=${a(o)} action=${o} property=${t} decide=${c} onClose=${()=>s(null)} />`}`}function Hi({alert:e,property:t,resolved:n}){let[o,s]=v(null),a=wn(e),i=async u=>{try{await ga(t.property_id,e.alert_id,u),s(null),n(`${de[u.action].name}: done for ${a}.`)}catch(l){if(!(l instanceof he)||l.code!=="alert_closed")throw l;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.unit?r`<p><strong>${e.unit.building?`${e.unit.building}, `:""}${e.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${mt(e.residents.map(u=>u.name),e.resident_count)}</span></p>`:e.kind==="still_has_access"?r`<${zi} alert=${e} property=${t} />`:e.kind==="records_set_aside"?r`<${Ji} alert=${e} />`:r`<${qi} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${Bi} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${!e.unit&&e.kind!=="still_has_access"&&`${e.remedy} `}<${Wi} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${X()?.canManage&&r`
          <div class="row">
            ${e.actions.map(u=>r`
              <${y} kind="small ${de[u].danger?"danger":""}" aria-label="${de[u].name}: ${a}" onClick=${()=>s(u)}>${de[u].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${Po} alerts=${[e]} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function Wi({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${L} at=${e} zone=${t} />${n>=6e4&&`, for ${bo(n)}`}.`}function zi({alert:{person:e},property:t}){let n=we();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,e.phone].filter(Boolean).map(o=>r` · ${o}`)}</p>`}var Ji=({alert:{residents:e,resident_count:t}})=>r`
  <p class="long">${e.length?r`<strong>${t===1?"Record":"Records"} in the PMS:</strong> ${mt(e.map(n=>n.pms_ref.pms_resident_id),t)}`:r`<strong>${T(t,"record")}</strong> whose id cannot be read either`}</p>`;function Bi({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${bo(o)}: <${L} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${L} at=${e} zone=${n} />.`}</strong></p>`}var Fi=3;function qi({alert:e,property:t}){let{person:n,residents:o}=e,s=we();if(!o.length&&!n)return null;if(o.length>Fi)return r`<${Ki} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},u=a.filter(d=>o.some(m=>m[d])||c?.[d]),l=d=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][d]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((d,m)=>r`<th scope="col">${l(m)} <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${u.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":ge(d)}</th>
            ${o.map(m=>r`<td>${Q(m[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:Q(c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var Ki=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${Q(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${Xe(t-e.length)} more.</p>`}`;function vn({counts:e}){let t=Object.values(e.skipped).reduce((n,o)=>n+o,0);return r`
    <dl class="counts">
      ${[["Residents",e.residents],["Created",e.created],["Linked",e.linked],["Updated",e.updated],["Moved out",e.moved_out],...e.access_ended?[["Access ended",e.access_ended]]:[],["Flagged",e.alerted],["Skipped",t],["Unchanged",e.unchanged]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function nt(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.access_ended,"lost access without moving out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n} ${o}`).join(", "):"Nothing new"}function Be({of:{hold_reasons:e,counts:t}}){let n=bn(),o=e.every(({reason:s})=>s==="roster_shrank")&&pt(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${ze(Aa(ht(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}function Gi(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${nt(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function ft({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${J} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${Y} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong></div>
          <p>${Gi(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${y} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${Y} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error?.detail}</p><div class="row">${i}${c}</div>
      <//>`:n.status==="held"?r`
      <${Y} kind="warn" alert title="The sync waits for your decision">
        <${Be} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${Y} kind="good">
        <p><strong>Synced.</strong> ${Xe(n.counts.residents)} in the PMS. ${nt(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${T(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var le={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Se=Object.keys(le);function Ua({property:e,refresh:t}){let n=C(()=>ae(e.property_id),[e.property_id]),{query:o}=ee(),s=dt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${G} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${ft} following=${s} property=${e.property_id} />
      <section class="card" aria-labelledby="user-sync">
        <${A} of=${n}>${a=>r`<${Yi} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function Yi({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=X()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${Pe[e.state].kind}>${Pe[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${Vi} card=${e} base=${o} />
      ${e.pms&&r`<${Zi} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${le[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/${s?"pms":"syncs"}">${s?"Manage Settings":"See syncs"}</a>`}
        ${e.enabled&&r`<${y} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function Vi({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${Y} kind="warn" title="The last sync waits for your decision">
        <${Be} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${Y} kind="bad" title=${n?.error?.code.startsWith("credential")?me.credential_failing.name:"The last sync failed"}>
      <p>${n?.error?.detail??me.credential_failing.why}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}</p>
    <//>`}var Zi=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&te[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${L} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?nt(e.last_sync.counts):He[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${L} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${T(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;function Ia({property:e,refresh:t}){let n=e.property_id,{query:o,route:s}=ee(),{lifecycle:a="",q:i=""}=o,c=xe(g=>aa(n,{lifecycle:a,q:i,cursor:g}),[n,a,i]),u=C(()=>ae(n),[n]),l=dt(n,()=>{c.reload(),u.reload(),t()}),d=g=>{let b=new URLSearchParams(Object.entries({lifecycle:a,q:i,...g}).filter(([,w])=>w));s(`/properties/${n}/people${b.size?`?${b}`:""}`,!0)},m=u.data?.enabled??!1,h=W(async()=>{await c.goToEnd(),setTimeout(print)}),p=r`Last sync: <strong><${L} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${u.data?.next_sync_at&&r`. Next: <${L} at=${u.data.next_sync_at} zone=${e.time_zone} />`}`,$=r`
    <${gn} label=${r`Actions <span aria-hidden="true">▾</span>`} kind="primary">
      ${m?r`<button type="button" disabled=${l.running} onClick=${l.start.run}>${l.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${G} title="People" lead=${p} actions=${$}>
      <${ft} following=${l} property=${n} />
      <${J} problem=${h.problem} />
      <div class="row no-print">
        <${Te} label="Search by name, email or unit" value=${i} onSearch=${g=>d({q:g})} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${a} onChange=${g=>d({lifecycle:g.currentTarget.value})}>
            <option value="">All</option>
            ${["future","current","past"].map(g=>r`<option value=${g}>${oe[g].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${A} of=${c} lines=${10}>${g=>g.length?r`<${Qi} people=${g} property=${e} />`:r`<${ec} property=${e} filtered=${!!(i||a)} on=${m} />`}<//>
      </div>
      ${c.more&&r`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${Je} more=${c.more} busy=${c.busy} onMore=${c.goOn} />
    <//>`}var Qi=({people:e,property:t})=>r`
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
          <td data-label="Unit" class="short">${Q(n.unit?.name)}</td>
          <td><${R} kind=${oe[n.lifecycle].kind}>${oe[n.lifecycle].name}<//></td>
          <td data-label="Lease status">${Q(n.lease?.status)}</td>
          <td data-label="Access">${n.lifecycle==="past"&&n.access.state!=="ended"?r`<${R} kind="warn">Still has access<//>`:Xi[n.access.state]}</td>
          <td data-label="From">${n.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,Xi={unmanaged:"By hand",granted:"Granted",ended:"Ended"},ec=({property:e,filtered:t,on:n})=>t?r`<${q} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`:n?r`<${q} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`:r`
    <${q} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`;function Sn({property:e,about:t}){let n=C(()=>ca(e.property_id,t),[t.email,t.pms_resident_id]);return r`
    <${A} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        ${o.to_do&&r`<p>${o.to_do}</p>`}
        ${tc(o.residents).map(s=>r`<${nc} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${me[s.kind].name}</a></p>`)}
        <p class="hint">The PMS was asked <${L} at=${o.asked_at} zone=${e.time_zone} />.</p>
      </div>`}<//>`}function tc(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var nc=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${ut(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.records.length>0&&r`
      <table>
        <caption class="hint">The PMS has this human in ${T(e.records.length,"record")}.</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">PMS property</th><th scope="col">Why it counts as the same human</th></tr></thead>
        <tbody>${e.records.map(n=>r`
          <tr><th scope="row">${n.pms_ref.pms_resident_id}${n.leads&&r` <${R} kind="accent">Leads<//>`}</th><td>${n.pms_ref.pms_property_id}</td><td>${n.why}</td></tr>`)}</tbody>
      </table>`}
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${ge(n.field)}</th><td>${Q(n.pms)}</td><td>${Q(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var ot=e=>e.person_id&&e.outcome!=="created",To=(e,t)=>e.fields.find(n=>n.field===t)?.to,Rt=e=>ot(e)&&To(e,"lifecycle")==="past",Lt=e=>ot(e)&&To(e,"access")==="ended",Ao=e=>ot(e)&&!!To(e,"access_after_move_out"),oc=({row:e})=>r`
  ${Rt(e)?r`<${R} kind="bad">Moves out<//> `:r`<${R}>${ut(e.outcome).name}<//> `}
  ${Lt(e)&&r`<${R} kind="bad">Loses access<//>`}
  ${Ao(e)&&r`<${R} kind="warn">Keeps access until you decide<//>`}`,kn=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(ot))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${sc} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${Q(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${Q(o.resident?.unit)}</td>
          <td data-label="Lease status">${Q(o.resident?.lease_status)}</td>
          ${(n||ot(o))&&r`
            <td>
              ${n&&r`<${oc} row=${o} />`}
              ${ot(o)&&r`<${Dt} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${T(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function sc({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${ot(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function Dt({fields:e}){let t=we(),n=bn();return e.map(({field:o,from:s,to:a})=>r`
    <${Et} name=${ge(o)} from=${s&&ja(o,s,t,n)} to=${Q(a&&ja(o,a,t,n))} />`)}function ja(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":ht(s,o))).join(", ");case"access_after_move_out":return _n(ht(t,o));case"lifecycle":return re(oe,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return ht(t,o);default:return t}}function Ha({property:e,params:t}){let n=e.property_id,o=C(async()=>{let[a,i]=await Promise.all([ra(n,t.person),ae(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${G} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${A} of=${o} lines=${10}>${a=>r`
        <${ac} person=${a} zone=${e.time_zone} />
        <${rc} person=${a} zone=${e.time_zone} />
        <${dc} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${lc} email=${a.email} property=${e} />
        <${uc} history=${a.history} property=${e} />`}<//>
    <//>`}var ac=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",Q(e.phone)],["Unit",Q(e.unit?.name)],["Lease status",Q(e.lease?.status)],["Lease",e.lease?`${fe(e.lease.starts_on)} to ${fe(e.lease.ends_on)}`:"\u2014"],["Move-in",fe(e.moved_in_on)],["Move-out",fe(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${L} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,rc=({person:e,zone:t})=>r`
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
              <td data-label="Email" class="long">${Q(n.email)}</td>
              <td data-label="Unit" class="short">${Q(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${R} kind="warn">Missing from the PMS<//> <span class="hint">since <${L} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${R} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${L} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`,ic=["future","current","past"];function cc(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function dc({person:e,property:t,mode:n,changed:o}){let[s,a]=v(null),[i,c]=ie(),u=W(async()=>{s&&(await ia(t.property_id,e.person_id,s),c(`${e.first_name} ${e.last_name} is now ${oe[s].name}.`),a(null),o())}),l=ic.filter(h=>h!==e.lifecycle),{access:d}=e,m=we();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${oe[e.lifecycle].kind}>${oe[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${L} at=${d.starts_at} zone=${t.time_zone} />: ${m[d.unit_id]??d.unit_id}${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.
          ${d.ends_at&&r` It ends by itself <${L} at=${d.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${L} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&d.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${se} of=${i} />
      ${X()?.canManage&&r`
        <div class="row">
          ${l.map(h=>r`<${y} key=${h} kind=${h==="current"?"":"danger"} onClick=${()=>a(h)}>Set to ${oe[h].name}<//>`)}
        </div>`}
      ${s&&r`
        <${ve} title="Set ${e.first_name} ${e.last_name} to ${oe[s].name}?" does=${r`<p>${cc(s,e,n)}</p>`}
          action="Set to ${oe[s].name}" danger=${s!=="current"} doing=${u} onConfirm=${u.run}
          onClose=${()=>{a(null),u.clear()}} />`}
    </section>`}function lc({email:e,property:t}){let[n,o]=v(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${Sn} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${y} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var uc=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${L} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${fn[n.kind]}</th>
              <td><${Dt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${re(lt,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;function Wa({properties:e}){let[t,n]=v(""),o=e.filter(s=>s.name.toLowerCase().includes(t.trim().toLowerCase()));return r`
    <${G} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${e.length>8&&r`<${Te} label="Search properties" value=${t} onSearch=${n} />`}
      <div class="card flush">
        ${o.length?r`<${pc} properties=${o} />`:r`
          <${q} title=${e.length?`No property has \u201C${t}\u201D in its name`:"You manage no property yet"}>
            ${!e.length&&r`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`}var pc=({properties:e})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${e.map(({property_id:t,name:n,time_zone:o,integration:s})=>r`
        <tr>
          <th scope="row"><a href="/properties/${t}/people">${n}</a></th>
          <td data-label="PMS">${s.pms?te[s.pms]:"\u2014"}</td>
          <td><a href="/properties/${t}/integrations" aria-label="Integrations of ${n}: ${Pe[s.state].name}">
            <${R} kind=${Pe[s.state].kind}>${Pe[s.state].name}<//></a></td>
          <td data-label="Last sync"><${L} at=${s.last_sync_at} zone=${o} /></td>
          <td>${s.open_alerts?r`<a href="/properties/${t}/alerts">${T(s.open_alerts,"alert")}</a>`:r`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;function Co(e,t,n,o){let[s,a]=v(null),i=I({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=W(async()=>{try{let u=await n(i.current.etag);a(null),o(u)}catch(u){if(!(u instanceof he)||u.code!=="version_mismatch")throw u;a(await ae(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function Ce({property:e,card:t,saved:n},o,s,a){let[i,c,u]=mn(`${e.property_id} v${t.version} ${o}`,s),l=Co(e.property_id,t,d=>a(e.property_id,i,d),d=>{u(),n(d)});return{value:i,set:c,saving:l}}function $e({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${Y} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${J} problem=${e.problem} />
      <div class="row">
        <${y} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${y} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${J} problem=${e.problem} />`}function xn(e){let{property:t,card:n,action:o,back:s}=e,a=C(async()=>{let[w,f]=await Promise.all([Zs(t.property_id),cn()]),_=Object.fromEntries(f.map(x=>[x.property_id,x.name]));return{seen:w,names:_}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(w=>w.pms_property_id),{value:c,set:u,saving:l}=Ce(e,"properties",i,Qs),[d,m]=v(""),[h,p]=v(!1),$=w=>{w.preventDefault(),p(!c.length),c.length&&l.save()},g=w=>u(c.includes(w)?c.filter(f=>f!==w):[...c,w]),b=w=>`${w.name} ${w.pms_property_id} ${w.address??""}`.toLowerCase().includes(d.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${$}>
      <${A} of=${a}>${({seen:w,names:f})=>{let _=k=>w.find(O=>O.pms_property_id===k)?.name??k,x=w.filter(b);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${w.length>6&&r`<${Te} label="Search by name or ID" value=${d} onSearch=${m} />`}
            <p class="hint" role="status">${T(c.length,"property","properties")} selected${d&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(k=>r`<${hc} one=${k} names=${f} own=${t.property_id} checked=${c.includes(k.pms_property_id)} onChange=${()=>g(k.pms_property_id)} />`)}
            </div>
            ${!w.length&&r`
              <${q} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${y} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${$e} saving=${l} mine=${c.map(_).join(", ")}
            theirs=${k=>k.pms_properties.map(O=>O.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function hc({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function Pn(e){let{property:t,card:n,action:o,back:s}=e,a=C(()=>Xs(t.property_id),[t.property_id]),{value:i,set:c,saving:u}=Ce(e,"statuses",n.excluded_lease_statuses,ea),l=h=>{h.preventDefault(),u.save()},d=h=>c(i.includes(h)?i.filter(p=>p!==h):[...i,h]),m=h=>h.length?[...h].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${l}>
      <${A} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${h.map(p=>r`<${mc} one=${p} checked=${i.includes(p.status)} onChange=${()=>d(p.status)} />`)}
          </div>
        </fieldset>
        <${fc} statuses=${h} excluded=${i} />`}<//>
      <${$e} saving=${u} mine=${m(i)} theirs=${h=>m(h.excluded_lease_statuses)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function mc({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=oe[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${Xe(e.residents)} now</span>
    </label>`}function fc({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${Xe(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var Eo=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function za(e){let t=e.property.property_id,n=C(async()=>(await da(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${A} of=${n} lines=${8}>${o=>r`<${$c} ...${e} known=${o} />`}<//>`}function $c(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(k=>s.includes(k)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=I(null),[c,u]=v(null),l=k=>{u(null),e.saved(k)},{value:d,set:m,saving:h}=Ce({...e,saved:l},"automate access",a,(k,O,S)=>na(k,{...Eo(O),digest:i.current},S)),p=W(async k=>{let O=await oa(t.property_id,Eo(d));i.current=O.digest??null,Object.values(go).every(({count:K})=>!O[K])&&!k?h.save():u({preview:O,again:k})}),$=h.problem?.code==="other_plan";U(()=>{$&&p.run(!0)},[h.problem]),U(()=>{h.conflict&&u(null)},[h.conflict]);let g=k=>{k.preventDefault(),h.clear(),p.run(!1)},b=p.problem??($?null:h.problem),w=k=>b?.errors.find(O=>O.pointer.startsWith(k))?.detail,f=k=>k.currentTarget.value,_=n.common_area_keys.filter(k=>!s.includes(k)),x=k=>[We[k.automated_access??"off"].name,`common areas: ${k.common_area_keys?.join(", ")||"none"}`,k.revoke_after_hours!=null&&k.automated_access==="approval_required"&&`access of who moved out ends after ${T(k.revoke_after_hours,"hour")}`,`held above ${k.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${g}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(We).map(([k,{name:O,means:S}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${d.mode===k} onChange=${()=>m({...d,mode:k})} />
              <span><strong>${O}</strong><span class="hint">${S}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${d.mode==="approval_required"&&r`
        <${be} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${d.hours} wrong=${w("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${k=>m({...d,hours:f(k)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(k=>r`
          <label class="tick"><input type="checkbox" checked=${d.keys.includes(k)}
            onChange=${()=>m({...d,keys:d.keys.includes(k)?d.keys.filter(O=>O!==k):[...d.keys,k]})} /> ${k}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS, or ask Door’s support (<a href="mailto:support@door.com">support@door.com</a>); then they can be chosen here.</p>`}
        ${_.length>0&&r`<${Y} kind="warn"><p>Chosen before, and no key of Door any more: ${_.join(", ")}. ${_.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${w("/common_area_keys")&&r`<span class="wrong">${w("/common_area_keys")}</span>`}
      </fieldset>
      <${be} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${d.threshold} wrong=${w("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${k=>m({...d,threshold:f(k)})} />
      ${!c&&r`<${$e} saving=${{...h,problem:b?.errors.length?null:b}} mine=${x(Eo(d))} theirs=${x} />`}
      <div class="foot"><span /><${y} type="submit" kind="primary" busy=${p.busy||h.busy}>${o}<//></div>
      ${c&&r`
        <${_c} ...${c} busy=${h.busy||p.busy} problem=${b} onConfirm=${h.save}
          onClose=${()=>{u(null),h.clear()}} />`}
    </form>`}function _c({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(go).map(([c,{count:u,one:l,many:d}])=>{let m=e[u],h=e.items.filter(p=>p.effect===c).map(p=>p.name);return{n:m,what:m===1?l:d,names:h}}).filter(({n:c})=>c>0);return r`
    <${Ae} title="Change access now?" onClose=${a}>
      ${t&&r`<${Y} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:u,names:l})=>r`<li><strong>${ne(c)} ${u}</strong>${l.length>0&&r`<br /><span class="hint">${mt(l,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${J} problem=${o} />
      <div class="row end">
        <${y} onClick=${a}>Cancel<//>
        <${y} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}var Mt=5,yc={...te,...Tn(We),...Tn(oe),...Tn(de),...Tn(me),true:"On",false:"Off"};function Tn(e){return Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n]))}var Ro=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),Ja=e=>e==null||Array.isArray(e)&&!e.length;function $t(e,t){if(Ja(e))return"none";if(Array.isArray(e)){let n=e.length-Mt;return e.slice(0,Mt).map(o=>$t(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return Ro(e)?Object.entries(e).map(([o,s])=>`${ge(o)} ${$t(s,t)}`).join(", "):re(t,String(e))??re(yc,String(e))??String(e)}function gc(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:ge(o),from:e?.[o],to:t?.[o]}))}function bc(e,t){return(Ro(e)||Ro(t)?gc(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>$t(o,{})!==$t(s,{}))}var Ba=({before:e,after:t,names:n={}})=>bc(e,t).map(({name:o,from:s,to:a})=>r`
  <${Et} name=${o} from=${Ja(s)?null:$t(s,n)} to=${$t(a,n)} />`);function Fa({before:e,after:t}){let n=we(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>tt(i)===tt(a)));return r`
    ${t.slice(0,Mt).map(a=>r`
      <${Et} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>Mt&&r`<div class="hint">And ${t.length-Mt} more</div>`}`}function wc({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${Fa} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return T(n.length,"suggestion");default:return r`<${Ba} before=${t} after=${n} names=${o?{[o.credential_id]:o.name}:{}} />`}}function qa({property:e,card:t}){let n=e.property_id,o=xe(a=>ba(n,{cursor:a}),[n]),s=W(async()=>{let a=URL.createObjectURL(new Blob([await wa(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:a,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(a)});return r`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${y} busy=${s.busy} onClick=${s.run}>Save as CSV<//></div>
    <${J} problem=${s.problem} />
    <${A} of=${o} lines=${8}>${a=>a.length?r`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${a.map(i=>r`
              <tr>
                <td><${L} at=${i.at} zone=${e.time_zone} /></td>
                <th scope="row">${i.actor} <span class="hint">${$n[i.role]}</span></th>
                <td>${Ta[i.action]}</td>
                <td>${wc(i,t.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${q} title="Nothing was decided yet" /></div>`}<//>
    <${Je} more=${o.more} busy=${o.busy} onMore=${o.goOn} />`}function An(e,t,n){let[o,s,a]=mn(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=v({}),[u,l]=v({}),d=h=>(h.kind==="secret"?i[h.name]:o.fields[h.name])??"",m=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:u,value:d,setName:h=>s({...o,name:h}),set:(h,p)=>{l({...u,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:p}):s({...o,fields:{...o.fields,[h.name]:p}})},values:()=>{let h=e.credential_fields.map(p=>[p.name,d(p).trim()]).filter(([,p])=>p);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter(g=>g.required&&!d(g).trim()&&!(g.kind==="secret"&&n.secretsOptional)),p=Object.fromEntries(h.map(g=>[g.name,`Enter the ${g.label}.`]));o.name.trim()||(p.name="Give it a name."),l(p);let $=Object.keys(p)[0];return $&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!$},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every($=>m.has($.pointer))?{...h,problem:null}:h}}function Cn({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${be} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${be} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var Lo="new";function En(e){let{card:t}=e,n=C(async()=>{let[o,s]=await Promise.all([ct(),dn(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${A} of=${n}>${({pms:o,existing:s})=>r`
      <${vc} ...${e} pms=${o} existing=${s} />`}<//>`}function vc(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,u=n.credential?.credential_id??(c.length?c[0].credential_id:Lo),l=An(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[d,m]=v(null),h=_=>{l.forget(),o(_)},{value:p,set:$,saving:g}=Ce({...e,saved:h},"credential",u,async(_,x,k)=>{let O=x;if(b){let S=d??await qs({pms:i.id,...l.values()});m(S),O=S.credential_id}return Vs(_,O,k)}),b=p===Lo||!c.some(_=>_.credential_id===p),w=_=>{if(_.preventDefault(),p===n.credential?.credential_id)return o(n);(!b||l.check())&&g.save()},f=b?l.name:c.find(_=>_.credential_id===p)?.name;return r`
    <form class="stack" onSubmit=${w} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${te[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===p} onChange=${()=>$(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${T(_.used_by.length,"property","properties")}, tested <${L} at=${_.last_verified_at} zone=${t.time_zone} />${_.expires_on&&`, until ${fe(_.expires_on)}`}</span></span>
                <span><${yn} credential=${_} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${b} onChange=${()=>$(Lo)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${b&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${te[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${Cn} form=${l} problem=${g.problem} />
        </fieldset>`}
      <${$e} saving=${l.without(g)} mine=${f??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${g.busy&&b&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${y} type="submit" kind="primary" busy=${g.busy}>${s}<//></div>
    </form>`}function Rn(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=C(ct,[]),{value:c,set:u,saving:l}=Ce(e,"pms",n.pms??"",Fs),d=h=>{if(h.preventDefault(),c===n.pms)return o(n);c&&l.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${d}>
      <${A} of=${i}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${h.map(p=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${p.id} checked=${p.id===c} disabled=${n.enabled} onChange=${()=>u(p.id)} />
                <strong>${p.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Sc} pms=${h.find(p=>p.id===c)} />`}<//>
      ${m&&r`
        <${Y} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&te[n.pms]} are cleared. People stay; their links to ${n.pms&&te[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${$e} saving=${l} mine=${re(te,c)??"\u2014"} theirs=${h=>h.pms?te[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${y} type="submit" kind="primary" busy=${l.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Sc=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${ze(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function Ka(e){let{property:t,card:n,reload:o,refresh:s}=e,a=C(async()=>{let[c,u]=await Promise.all([ct(),dn(n.pms??"")]);return{pms:c.find(l=>l.id===n.pms),existing:u}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${A} of=${a}>${({pms:c,existing:u})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${te[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${u.map(l=>r`
          <li key=${l.credential_id}><${kc} credential=${l} pms=${c} used=${l.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${En} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${Rn} ...${e} /></details>`}<//>`}function kc({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=v(null),[c,u]=ie(),l=W(async()=>{u(null),await Gs(e.credential_id),u(`${e.name} works.`),s()}),d=W(async()=>{await Ys(e.credential_id),s()}),m=()=>{i(null),d.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${yn} credential=${e} /></div>
        <div class="row">
          <${y} kind="small" busy=${l.busy} aria-label="Test ${e.name}" onClick=${l.run}>Test<//>
          <${y} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${y} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${T(e.used_by.length,"property","properties")}. Tested <${L} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${T(e.calls.left_today,"call")} to the PMS left today.`}</p>
      <${La} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${se} of=${c} />
      <${J} problem=${l.problem} />
      ${a==="edit"&&r`<${xc} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),u(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${ve} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${d} onConfirm=${d.run} onClose=${m} />`}
    </div>`}function xc({credential:e,pms:t,onClose:n,changed:o}){let s=An(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=W(async()=>{await Ks(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=u=>{u.preventDefault(),s.check()&&a.run()};return r`
    <${Ae} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${T(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${Cn} form=${s} problem=${a.problem} />
        <${J} problem=${s.without(a).problem} />
        <div class="row end"><${y} onClick=${i}>Cancel<//><${y} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var Ga=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],_t=800,Fe=160,Ot=20;function Ya(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var Do=(e,t)=>Ct(e.started_at??e.requested_at,t,new Date);function Va({syncs:e,zone:t}){let n=e.filter(l=>l.status!=="queued"&&l.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=l=>Object.values(Ya(l)).reduce((d,m)=>d+m,0),s=Math.max(1,...n.map(o)),a=_t/Math.max(n.length,12),i=Fe-Ot-14,c=n.filter(l=>l.status!=="succeeded").length,u=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${_t} ${Fe}" role="img" aria-label=${u}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${Fe-Ot} x2=${_t} y2=${Fe-Ot} />
        ${n.map((l,d)=>{let m=Fe-Ot,h=_t-(n.length-d)*a+a*.15,p=Ya(l);return r`<g>
            <title>${Do(l,t)}: ${o(l)} changes</title>
            ${Ga.map(([$])=>{let g=p[$]/s*i;return m-=g,g>0&&r`<rect class=${$} x=${h} y=${m} width=${a*.7} height=${g} />`})}
            ${l.status!=="succeeded"&&r`<path class="failed" d="M${h} ${Fe-Ot-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${_t-n.length*a} y=${Fe-4}>${Do(n[0],t)}</text>`}
        <text x=${_t} y=${Fe-4} text-anchor="end">${Do(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${Ga.map(([l,d])=>r`<li><i class=${l} />${d}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Za({property:e}){let t=e.property_id,n=xe(o=>un(t,{limit:50,cursor:o}),[t]);return r`
    <${A} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Va} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${L} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${He[s.status].kind}>${He[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${lt[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?nt(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${q} title="No sync has run yet" /></div>`}<//>
    <${Je} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Qa({property:e,refresh:t}){let n=e.property_id,o=C(async()=>{let[s,a]=await Promise.all([la(n),ln(n)]);return{items:s,units:a}},[n]);return r`
    <${A} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${Pc} items=${s} units=${a} property=${e} mapped=${i=>{o.replace({items:i,units:a}),t()}} />`}<//>`}function Pc({items:e,units:t,property:n,mapped:o}){let[s,a]=v(""),[i,c]=v(!1),[u,l]=v(null),[d,m]=v(null),[h,p]=ie(),$=X()?.canManage??!1,g=Object.fromEntries(t.map(S=>[S.unit_id,S.name])),b=W(async(S,K)=>{let{pms_property_id:N,pms_unit_id:H}=S;o(await ua(n.property_id,[{pms_property_id:N,pms_unit_id:H,unit_id:K}])),l(null),m(null),p(K?`${S.pms_unit} is mapped to ${g[K]}. Its residents are there now.`:`The mapping of ${S.pms_unit} was removed.`)}),w=S=>{l(null);let K=`[aria-label="Edit ${CSS.escape(S.pms_unit)}"]`;setTimeout(()=>document.querySelector(K)?.focus())},f=W(async()=>{let S=e.filter(N=>N.unit_id).length,K=await pa(n.property_id);o(K),p(`${T(K.filter(N=>N.unit_id).length-S,"unit")} mapped. Their residents are there now.`)});if(!e.length)return r`<div class="card"><${q} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let _=e.filter(S=>!S.unit_id&&S.suggested_unit_id),x=e.filter(S=>S.unit_id).length,k=s.trim().toLowerCase(),O=e.filter(S=>(!i||!S.unit_id)&&`${S.pms_unit} ${S.building??""} ${g[S.unit_id??""]??""}`.toLowerCase().includes(k));return r`
    <div class="row between">
      <p>${x} of ${T(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&_.length>0&&r`<${y} kind="primary" busy=${f.busy} onClick=${f.run}>Accept all ${_.length} suggestions<//>`}
    </div>
    <${se} of=${h} />
    <${J} problem=${f.problem??(d?null:b.problem)} />
    <div class="row no-print">
      <${Te} label="Search units" value=${s} onSearch=${a} />
      <label class="tick"><input type="checkbox" checked=${i} onChange=${()=>c(!i)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${O.map(S=>r`
            <tr key=${tt(S)}>
              <th scope="row">${S.building?`${S.building}, `:""}${S.pms_unit}</th>
              <td data-label="PMS property">${S.pms_property_id}</td>
              ${u===tt(S)?r`<${Tc} item=${S} units=${t} busy=${b.busy} onSave=${b.run} onRemove=${()=>m(S)} onCancel=${()=>w(S)} />`:r`
                  <td data-label="Door unit">${S.unit_id?g[S.unit_id]??S.unit_id:r`<${R} kind="warn">Not mapped<//>${S.suggested_unit_id&&r` <span class="hint">Suggested: ${g[S.suggested_unit_id]??S.suggested_unit_id}</span>`}`}
                    ${S.shares_with.length>0&&r`<div class="hint">Shared with ${S.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!S.unit_id&&S.suggested_unit_id&&r`<${y} kind="small" aria-label="Accept for ${S.pms_unit}" onClick=${()=>b.run(S,S.suggested_unit_id??null)}>Accept<//>`}
                    <${y} kind="small" aria-label="Edit ${S.pms_unit}" onClick=${()=>l(tt(S))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!O.length&&r`<${q} title="No unit fits" />`}
    </div>
    ${d&&r`
      <${ve} title="Remove the mapping of ${d.pms_unit}?" action="Remove Mapping" danger doing=${b}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>b.run(d,null)} onClose=${()=>{m(null),b.clear()}} />`}`}function Tc({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let[i,c]=v(e.unit_id??e.suggested_unit_id??""),u=I(null);return U(()=>u.current?.focus(),[]),r`
    <td>
      <select class="input" aria-label="Door unit for ${e.pms_unit}" value=${i} ref=${u} onChange=${l=>c(l.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${t.map(l=>r`<option value=${l.unit_id}>${l.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${y} kind="small primary" busy=${n} disabled=${!i} onClick=${()=>o(e,i)}>Save<//>
      ${e.unit_id&&r`<${y} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${y} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function Ln({property:e,card:t,saved:n,action:o,back:s}){let a=C(()=>yo(e.property_id,{limit:1}),[e.property_id]),[i,c]=v(t.enabled),u=a.data?.digest??null,l=Co(e.property_id,t,h=>ta(e.property_id,{enabled:i,plan_digest:i?u:null},h),n),d=h=>{if(h.preventDefault(),i===t.enabled)return n(t);l.save()},m=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${d}>
      <section class="stack">
        <h2>${t.enabled?"What the next sync would do":"What turning it on would do"}</h2>
        <${A} of=${a} lines=${8}>${h=>r`<${Ac} preview=${h} property=${e.property_id} />`}<//>
      </section>
      <label class="switch">
        <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
      </label>
      <p class="hint">${t.enabled&&!i?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":"The first sync starts at once; after that it runs every hour, and whenever you choose Sync Now on the People page."}</p>
      ${l.problem?.code==="other_plan"&&r`<${y} onClick=${a.reload}>Look at the preview again<//>`}
      <${$e} saving=${l} mine=${m(i)} theirs=${h=>m(h.enabled)} />
      <div class="foot">${s}<${y} type="submit" kind="primary" busy=${l.busy||a.loading}>${o}<//></div>
    </form>`}function Ac({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${vn} counts=${n} />
    ${e.hold_reasons.length>0&&r`
      <${Y} kind="warn" title="Look at this first">
        <${Be} of=${e} />
        <p>${pt(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Cc} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Cc({outcome:e,n:t,property:n}){let[o,s]=v(!1),{name:a,why:i}=ut(e);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Ec} outcome=${e} property=${n} />`}</div>
    </details>`}function Ec({outcome:e,property:t}){let n=xe(o=>yo(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${A} of=${n} lines=${3}>${o=>r`
      <${kn} rows=${o} property=${t} withOutcome=${e==="alerted"||e==="updated"} />
      <${Je} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function Xa(e){let{property:t,card:n,refresh:o}=e,[s,a]=v(!1),{route:i}=ee(),c=W(async()=>{await sa(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),u=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${Ln} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${y} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${ve} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${u}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Rc=[{path:"pms",name:"PMS and credentials",tab:Ka,setup:!0},{path:"properties",name:"Properties",tab:er(xn),setup:!0},{path:"statuses",name:"Lease statuses",tab:er(Pn),setup:!0},{path:"sync",name:"User Sync",tab:Xa,setup:!0},{path:"units",name:"Unit Mapping",tab:Qa},{path:"access",name:"Automate Access",tab:za,setup:!0},{path:"syncs",name:"Syncs",tab:Za},{path:"activity",name:"Activity",tab:qa}];function er(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function tr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=C(()=>ae(e.property_id),[e.property_id]),[a,i]=ie(),c=m=>{s.replace(m),i("Saved."),n()},u=X()?.canManage??!1,l=Rc.filter(m=>u||!m.setup),d=l.find(m=>m.path===t.tab);return r`
    <${G} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${l.map(({path:m,name:h})=>r`
          <a href="${o}/settings/${m}" aria-current=${m===t.tab?"page":void 0} onClick=${()=>i(null)}>${h}</a>`)}
      </nav>
      <${se} of=${a} />
      <${A} of=${s} lines=${8}>${m=>{if(!d)return r`<div class="card"><${q} title="There is no such tab here" /></div>`;let h=m.state==="not_set_up"||m.state==="in_progress";return d.setup&&h?r`<div class="card"><${q} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${le[m.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:r`<${d.tab} key="${d.path} ${m.version}" property=${e} card=${m} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Lc={select_pms:Rn,enter_credentials:En,attach_properties:xn,exclude_statuses:Pn,activate:Ln};function nr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=ee(),a=C(()=>ae(e.property_id),[e.property_id]),i=Se.findIndex(m=>le[m].path===t.step),c=a.data&&Se.indexOf(a.data.next_step??"activate"),u=c!==null&&i>c;if(U(()=>{c!==null&&(u||i<0)&&s(`${o}/setup/${le[Se[Math.max(c,0)]].path}`,!0)},[c,i]),!X()?.canManage)return r`
      <${G} title="Set up the integration">
        <div class="card"><${q} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||u)return null;let l=m=>{a.replace(m),n();let h=Se[i+1];s(h?`${o}/setup/${le[h].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},d=r`<a class="button" href=${i?`${o}/setup/${le[Se[i-1]].path}`:o}>Back</a>`;return r`
    <${G} title=${le[Se[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Se.map((m,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${le[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${le[Se[i]].name}>
        <${A} of=${a}>${m=>r`
          <${Lc[Se[i]]} key=${t.step} property=${e} card=${m} saved=${l} action=${i===Se.length-1?"Done":"Continue"} back=${d} />`}<//>
      </section>
    <//>`}function or({property:e,params:t,refresh:n}){let o=e.property_id,s=C(()=>At(o,t.sync,{limit:1}),[o,t.sync]),a=dt(o,()=>{s.reload(),n()}),[i,c]=ie(),u=(l,d)=>{c(l),s.reload(),n(),d&&a.follow(d)};return r`
    <${G} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${se} of=${i} />
      <${ft} following=${a} property=${o} />
      <${A} of=${s} lines=${10}>${l=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${He[l.status].kind}>${He[l.status].name}<//>
            <span>${lt[l.trigger]}, <${L} at=${l.started_at??l.requested_at} zone=${e.time_zone} />${l.trigger!=="schedule"&&` by ${l.requested_by}`}</span>
          </div>
          ${l.error&&r`<${Y} kind="bad" title="It failed"><p>${l.error.detail}</p>
            <p class="hint">${l.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."}</p><//>`}
          <${vn} counts=${l.counts} />
          ${l.unreadable.length>0&&r`<${Dc} records=${l.unreadable} />`}
        </section>
        <${Mc} sync=${l} property=${e} changed=${u} />
        <${Uc} sync=${l} property=${e} changed=${u} />`}<//>
    <//>`}var Dc=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Mc({sync:e,property:t,changed:n}){let[o,s]=v(null),a=W(async()=>{if(o==="approve"){let{sync_id:l}=await $a(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",l)}else await _a(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],u=l=>Rt(l)?0:Lt(l)?1:2;return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${Be} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${L} at=${e.decision.at} zone=${t.time_zone} />.</p>`:X()?.canManage&&r`
          <div class="row">
            <${y} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${y} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${kn} rows=${[...c].sort((l,d)=>u(l)-u(d))} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${ve} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<${Oc} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function Oc({sync:e,rows:t}){let n=t.filter(Rt),o=n.filter(Lt).length,s=n.filter(Ao).length,a=t.filter(u=>Lt(u)&&!Rt(u)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${pt(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":ne(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":ne(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${ne(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var Nc=["email","pms_unit","lease_status"];function Uc({sync:e,property:t,changed:n}){let o=t.property_id,s=xe(l=>At(o,e.sync_id,{limit:50,cursor:l}).then(d=>d.changes),[o,e.sync_id,e.status]),[a,i]=v(!1),c=W(async()=>{let{reversed:l,not_reversed:d}=await ya(o,e.sync_id);i(!1),n(`Undone for ${ne(l.length)}.${d.length?` ${ne(d.length)} had changed since and stayed as they are.`:""}`)}),u=()=>{i(!1),c.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${X()?.canManage&&(s.data?.length??0)>0&&r`<${y} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${A} of=${s} lines=${4}>${l=>l.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${l.map(d=>r`
            <tr>
              <th scope="row">${d.person_id?r`<a href="/properties/${o}/people/${d.person_id}">${d.person_name??"A person"}</a>`:d.alert_kind&&r`<a href="/properties/${o}/alerts">${me[d.alert_kind].name}</a>`}</th>
              <td>${fn[d.kind]}</td>
              <td><${Dt} fields=${d.kind==="created"?d.fields.filter(({field:m})=>Nc.includes(m)):d.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${y} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${ve} title="Undo this sync?" action="Undo" danger doing=${c} onConfirm=${c.run} onClose=${u}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.</p>`} />`}
    </section>`}function sr({property:e}){let{query:t,route:n}=ee(),o=t.email??t.resident??"",[s,a]=v(o),i=u=>{u.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({[l.includes("@")?"email":"resident"]:l})}`)},c=t.email?{email:t.email}:{pms_resident_id:t.resident};return r`
    <${G} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${i}>
        <${be} label="Email, or the resident’s ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          onInput=${u=>a(u.currentTarget.value)} />
        <div class="row"><${y} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${Sn} property=${e} about=${c} /></section>`}
    <//>`}var ar=[["people","People"],["access","Access Review"],["integrations","Integrations"]];function rr({properties:e,logo:t,children:n}){let{path:o}=ee(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find(p=>p.property_id===s),c=ar.some(([p])=>p===a)?a:"people",[u,l]=v(!1),[d,m]=v(!1);return U(()=>js(()=>m(!0)),[]),U(()=>l(!1),[o]),r`
    <a class="skip" href="#main" onClick=${p=>{p.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="All properties"><img src=${t} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>l(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${i&&r`<${Ic} property=${i} />`}
        <${jc} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${ar.map(([p,$])=>r`
            <a href="/properties/${s}/${p}" aria-current=${a===p?"page":void 0}>${$}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${u&&r`<${Hc} properties=${e} section=${c} onClose=${()=>l(!1)} />`}
    ${d&&r`<${Wc} />`}`}function Ic({property:e}){let t=e.integration.open_alerts;return r`
    <a class="bell ${t?"open":""}" href="/properties/${e.property_id}/alerts"
      aria-label=${t?`Alerts: ${t} open`:"Alerts: none open"}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${t>0&&r`<span class="count" aria-hidden="true">${t}</span>`}
    </a>`}function jc(){let e=X();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${gn} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${re($n,e.role)??e.role}</span></p>
      <button type="button" onClick=${Js}>Sign out</button>
    <//>`}function Hc({properties:e,section:t,onClose:n}){let[o,s]=v(""),a=e.filter(i=>i.name.toLowerCase().includes(o.trim().toLowerCase()));return r`
    <${Ae} title="Choose a property" onClose=${n}>
      <${Te} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${T(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${Pe[i.integration.state].kind}>${Pe[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${y} onClick=${n}>Close<//></div>
    <//>`}function Wc(){return r`
    <${Ae} title="Your session has ended" onClose=${Ze}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${y} kind="primary" onClick=${Ze}>Sign in<//></div>
    <//>`}var zc=new URL("favicon.svg",import.meta.url).pathname,Mo=je({properties:[],refresh:()=>{}}),cr=()=>r`
  <${G} title="There is nothing here">
    <${So} />
  <//>`;function Oe(e){return({params:t})=>{let{properties:n,refresh:o}=ke(Mo),s=n.find(a=>a.property_id===t.property);return s?r`
      <${Da} key=${t.property} property=${t.property} zone=${s.time_zone}>
        <${e} property=${s} params=${t} refresh=${o} />
      <//>`:r`<${cr} />`}}var Jc=()=>r`<${Wa} properties=${ke(Mo).properties} />`,Bc=[{path:"/",screen:Jc},{path:"/properties/:property/people",screen:Oe(Ia)},{path:"/properties/:property/why",screen:Oe(sr)},{path:"/properties/:property/people/:person",screen:Oe(Ha)},{path:"/properties/:property/access",screen:Oe(Ma)},{path:"/properties/:property/alerts",screen:Oe(Na)},{path:"/properties/:property/syncs/:sync",screen:Oe(or)},{path:"/properties/:property/integrations",screen:Oe(Ua)},{path:"/properties/:property/integrations/setup/:step",screen:Oe(nr)},{path:"/properties/:property/integrations/settings/:tab",screen:Oe(tr)}];function Fc(){let e=C(cn,[]);return r`
    <${Ge}>
      <${rr} properties=${e.data??[]} logo=${zc}>
        <${Kc} />
        ${e.data===null?e.problem?r`<${J} problem=${e.problem} retry=${e.reload} />`:r`<${vo} />`:r`<${Mo.Provider} value=${{properties:e.data,refresh:e.reload}}><${qc} /><//>`}
      <//>
    <//>`}function qc(){let[e,t]=Gn(o=>console.error(o)),{path:n}=ee();return U(()=>t(),[n]),e?r`
      <${G} title="This page has stumbled">
        <${Y} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${y} onClick=${()=>location.reload()}>Load again<//></div>
        <//>
      <//>`:r`
    <${Vt}>
      ${Bc.map(({path:o,screen:s})=>r`<${Zt} path=${o} component=${s} />`)}
      <${Zt} default component=${cr} />
    <//>`}function Kc(){let[e,t]=v(navigator.onLine);return U(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${Y} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function Gc(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${Y} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${y} kind="primary" onClick=${Ze}>Sign in again<//></p>
    </main>`}var ir=document.getElementById("app"),Dn=document.createElement("div");Dn.id="announcer";Dn.className="unseen";Dn.setAttribute("role","status");document.body.append(Dn);zs().then(e=>e&&qt(r`<${Fc} />`,ir),e=>qt(Gc(e),ir));
