var Ys=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,Ys(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},Vs=new Map;function Zs(e){var t=Vs.get(this);return t||(t=new Map,Vs.set(this,t)),(t=Ys(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",l=[0],u=function(h){a===1&&(h||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,h,i):a===3&&(h||i)?(l.push(3,h,i),a=2):a===2&&i==="..."&&h?l.push(4,h,0):a===2&&i&&!h?l.push(5,0,!0,i):a>=5&&((i||!h&&a===5)&&(l.push(a,0,i,s),a=6),h&&(l.push(a,h,0,s),a=6)),i=""},d=0;d<n.length;d++){d&&(a===1&&u(),u(d));for(var m=0;m<n[d].length;m++)o=n[d][m],a===1?o==="<"?(u(),l=[l],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(u(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[d][m+1]===">")?(u(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(u(),a=2):i+=o),a===3&&i==="!--"&&(a=4,l=l[0])}return u(),l})(e)),t),arguments,[])).length>1?t:t[0]}var ne,Xs,rc,mt,No,Nn,ea,Mn,ta,jo,Uo,na,cn=Symbol.for("pv"),Un={},In=[],ic=/^m(i|n|o|s|text|space)$/,jn=Array.isArray,Wn=In.slice,ft=Object.assign;function kt(e){e&&e.parentNode&&e.remove()}function at(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Wn.call(arguments,2):n),jt(e,i,o,s,null)}function Wo(e,t,n){var o,s,a,i=ft({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Wn.call(arguments,2):n),jt(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function jt(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:cn,__v:s||++Xs,__i:-1,__u:0};return!s&&ne.vnode&&ne.vnode(a),a}function Hn(e){return e.children}function On(e,t){this.props=e,this.context=t,this.__g=0}function $t(e,t){if(t==null)return e.__&&$t(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:$t(e)}function cc(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=ft({constructor:cn},n)).__v=n.__v+1,ne.vnode&&ne.vnode(t),zo(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||$t(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,ca(s,t,a),n.__=n.__e=null,t.__e!=o&&oa(t))}function oa(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),oa(e)}function Io(e){(8&e.__g||(e.__g|=8,mt.push(e),Nn++))&&No==ne.debounceRendering||((No=ne.debounceRendering)||queueMicrotask)(sa)}function sa(){try{for(var e,t=1;mt.length;)mt.length>t&&mt.sort(ea),e=mt.shift(),t=mt.length,8&e.__g&&cc(e)}finally{(Nn=mt.length)&&(No||queueMicrotask)(sa)}}function aa(e,t,n,o,s,a,i,c,l,u,d){var m,h,p,f,_,$,b=o.__k||In,v=t.length;for(l=lc(n,t,b,l,v),m=0;m<v;m++)(p=n.__k[m])!=null&&(h=~p.__i&&b[p.__i]||Un,p.__i=m,$=zo(e,p,h,s,a,i,c,l,u,d),f=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&Fo(h.ref,null,p,h),p.ref&&d.push(p.ref,p.__c||f,p)),_=_||f,4&p.__u?(l=ra(p,l,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&$!==void 0?l=$:f&&(l=f.nextSibling),p.__u&=-21);return n.__e=_,l}function lc(e,t,n,o,s){var a,i,c,l,u,d,m,h,p,f=n.length,_=f,$=0,b=0,v=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=v[a]=jt(null,i):jn(i)?i=v[a]=jt(Hn,{children:i}):i.constructor===cn&&i.__b?i=v[a]=jt(i.type,i.props,i.key,i.ref,i.__v):v[a]=i,l=a+$,i.__=e,i.__b=e.__b+1,c=null,~(u=i.__i=dc(i,n,l,_))&&(_--,(c=n[u])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,u==l-1?$--:u==l+1?$++:u!=l&&(u>l?$--:$++,b=1)):(~u||(s>f?$--:s<f&&$++),typeof i.type!="function"&&(i.__u|=4))):v[a]=null;if(b){for(d=[],m=[],a=0;a<s;a++)if((i=v[a])&&16&i.__u){for($=0,h=d.length;$<h;)d[p=$+h>>1]<i.__i?$=p+1:h=p;d[$]=i.__i,m[a]=$+1}for($=d.length;a--;)m[a]&&(m[a]==$?$--:v[a].__u|=4)}if(_)for(a=0;a<f;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=$t(c)),Bo(c,c));return o}function ra(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=ra(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=$t(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Ho(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(jn(e)?e.some(function(n){Ho(n,t)}):t.push(e)),t}function dc(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(o>(l?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function Qs(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Ln(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Qs(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Qs(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=Uo[t]||(Uo[t]=uc(t)),(e.__a||(e.__a={}))[t]=jo,a=t!=(t=t.replace(ta,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function uc(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Mn]==null)t[Mn]=jo++;else if(t[Mn]<this.__a[e])return;return n(ne.event?ne.event(t):t)}}}function zo(e,t,n,o,s,a,i,c,l,u){var d,m,h,p,f,_,$,b,v,y,T,S,D,x,I,F,te,fe,_e=t.type;if(t.constructor!==cn)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,m=a=[],d.nodeType==8?c=Dn(d,a):a.push(d),c=a[0]||c),(d=ne.__b)&&d(t);e:if(typeof _e=="function"){h=i.length;try{if(b=t.props,v=(d=_e.prototype)&&d.render,y=(d=_e.contextType)&&o[d.__c],T=d?y?y.props.value:d.__:o,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(v?t.__c=p=new _e(b,T):(t.__c=p=new On(b,T),p.constructor=_e,p.render=hc),y&&y.sub(p),p.state||(p.state={}),p.__n=o,p.__g|=8,p.__h=[],p.__k=[]),v&&(p.__s||(p.__s=p.state),_e.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=ft({},p.__s)),ft(p.__s,_e.getDerivedStateFromProps(b,p.__s)))),f=p.props,_=p.state,p.__v=t,n.__c){if(b!==f&&v&&!_e.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(b,T),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(b,p.__s,T)===!1){t.__v!=n.__v&&(p.props=b,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(V){V&&(V.__=t)}),In.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),c=$t(n);break e}p.componentWillUpdate&&p.componentWillUpdate(b,p.__s,T),v&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(f,_,$)})}else v&&!_e.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),v&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=T,p.props=b,p.__P=e,p.__g&=-5,S=ne.__r,D=v?25:0;do p.__g&=-9,S&&S(t),d=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++D<25);v&&(In.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(o=ft({},o,p.getChildContext())),v&&n.__c&&p.getSnapshotBeforeUpdate&&($=p.getSnapshotBeforeUpdate(f,_)),x=d&&d.type===Hn&&d.key==null?d.props.children:d,b.__P&&(d=c,s=(e=b.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(V){V&&Bo(V,V)}),n.__k=null),c=n.__k?$t(n,0):null),c=aa(e,jn(x)?x:[x],t,n,o,s,a,i,c,l,u),b.__P&&(t.__e=null,c=d),t.__u&=-161,m&&m.some(kt),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(V){if(i.length=h,t.__v=null,l||a)if(V&&V.then){if(t.__u|=128|l,a){for(~(te=a.indexOf(c||void 0))||(te=a.length);(fe=a[te-1])&&fe.nodeType==8;)te--;for(;te<a.length;te++)if(fe=a[te])if(a[te]=null,I){if(fe==F)break}else{if(fe.nodeType!=8)break;fe.data.startsWith("$s")&&(F=Dn(I=fe))}}if(!I){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;I=c}(d=Dn(I=t.__c.__z||(t.__c.__z=I)))?(t.__e=I,c=d):t.__e=c,c=c&&c.nextSibling}else a&&a.some(kt);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),V&&V.then||ia(t),ne.__e(V,t,n)}}else c=t.__e=pc(n.__e,t,n,o,s,a,i,l,u,e);return(d=ne.diffed)&&d(t),c}function Dn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function ia(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ia))}function ca(e,t,n){for(var o=0;o<n.length;)Fo(n[o++],n[o++],n[o++]);ne.__c&&ne.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){ne.__e(a,s.__v)}})}function pc(e,t,n,o,s,a,i,c,l,u){var d,m,h,p,f,_,$,b,v=n.props||Un,y=t.props,T=t.type;if(T=="svg"?s="http://www.w3.org/2000/svg":T=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if((f=a[d])&&(T?f.localName==T:f.nodeType==3)){e=f,a[d]=null;break}}if(!e){if(b=u.ownerDocument||document,!T)return b.createTextNode(y);e=b.createElementNS(s,T,y.is?y:u),c&&(ne.__m&&ne.__m(t,a),c=!1),a=null}if(T){if(u=T=="template"&&e.content||e,a=T=="textarea"&&y.defaultValue!=null?null:a&&Wn.call(u.childNodes),!c&&a)for(v={},d=0;d<e.attributes.length;d++)v[(f=e.attributes[d]).name]=f.value;for(d in v)f=v[d],d=="dangerouslySetInnerHTML"?h=f:d=="children"||d in y||d=="value"&&"defaultValue"in y||d=="checked"&&"defaultChecked"in y||Ln(e,d,null,f,s);for(d in y)f=y[d],d=="children"?p=f:d=="dangerouslySetInnerHTML"?m=f:d=="value"?_=f:d=="checked"?$=f:c&&typeof f!="function"||v[d]===f||Ln(e,d,f,v[d],s);m?(c||h&&(m.__html==h.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(h&&(e.textContent=""),(T=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&ic.test(T))&&(s="http://www.w3.org/1999/xhtml"),aa(u,jn(p)?p:[p],t,n,o,s,a,i,a?a[0]:n.__k&&$t(n,0),c,l),a&&a.some(kt)),c&&T!="textarea"||(d="value",T=="progress"&&_==null?e.removeAttribute(d):_==null||_===e[d]&&(T!="progress"||_)||Ln(e,d,_,v[d],s),d="checked",$!=null&&$!=e[d]&&Ln(e,d,$,v[d],s))}else v===y||c&&e.data==y||(e.data=y);return e}function Fo(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){ne.__e(s,n)}}function Bo(e,t,n){var o,s,a,i;if(ne.unmount&&ne.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Fo(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){ne.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&Bo(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=Dn(o,a=[]))&&(o==e.__e&&a.some(kt),kt(s),kt(o)),n||kt(e.__e),e.__e=e.__c=e.__=null}function hc(e,t,n){return this.constructor(e,n)}function zn(e,t){var n,o,s,a;ne.__&&ne.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=jt(Hn,{children:[e]}),s=[],a=[],zo(t,t.__k,o||Un,Un,t.namespaceURI,o?null:t.firstChild?Wn.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),ca(s,t.__k,a),t.__k.props.children=null}function Ge(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,Io(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+na++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}ne={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw Nn=0,e}},Xs=0,rc=function(e){return e!=null&&e.constructor===cn},On.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=ft({},this.state)),typeof e=="function"&&(e=e(ft({},n),this.props)),e&&(ft(n,e),this.__v&&(t&&this.__k.push(t),Io(this)))},On.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Io(this))},On.prototype.render=Hn,mt=[],Nn=0,ea=function(e,t){return e.__v.__b-t.__v.__b},Mn=Symbol(),ta=/(PointerCapture)$|Capture$/i,jo=0,Uo={},na=0;var rt,ae,qo,la,Jo=Object.is,dn=0,ga=[],Go=[],he=ne,da=he.__b,ua=he.__r,pa=he.diffed,ha=he.__c,ma=he.unmount,fa=he.__;function xt(e,t){he.__h&&he.__h(ae,e,dn||t),dn=0;var n=ae.__H||(ae.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function w(e){return dn=1,Fn(ya,e)}function Fn(e,t,n){var o=xt(rt++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):ya(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);Jo(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=ae,!ae.__f)){ae.__f=!0;var s=ae.shouldComponentUpdate;ae.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var u=!1,d=this.props!=a;if(l.__.some(function(h){h.__N&&(u=!0,Jo(h.__[0],h.__N[0])||(d=!0))}),s){var m=s.call(this,a,i,c);return u?m||d:m}return!u||d}}return o.__}function j(e,t){var n=xt(rt++,3);!he.__s&&Zo(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,ae.__H.__h.push(n))}function Vo(e,t){var n=xt(rt++,4);!he.__s&&Zo(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,ae.__h.push(n))}function W(e){return dn=5,_t(function(){return{current:e}},[])}function _t(e,t){var n=xt(rt++,7);return Zo(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function xe(e,t){return dn=8,_t(function(){return e},t)}function Re(e){var t=ae.context[e.__c],n=xt(rt++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(ae)),t.props.value):e.__}function Yo(e){var t=xt(rt++,10),n=w();return t.__=e,ae.componentDidCatch||(ae.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function it(){var e=xt(rt++,11);if(!e.__){for(var t=ae.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function mc(){var e;do{for(;e=Go.shift();)try{ln(e)}catch(n){he.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ga.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ln),t.__h.some(Ko),t.__h=[]}catch(n){t.__h=[],he.__e(n,e.__v)}}}while(Go.length)}he.__b=function(e){ae=null,da&&da(e)},he.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),fa&&fa(e,t)},he.__r=function(e){ua&&ua(e),rt=0;var t=(ae=e.__c).__H;t&&(qo==ae?ae.__h=[]:(t.__h.some(ln),t.__h.some(Ko),rt=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),qo=ae},he.diffed=function(e){pa&&pa(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&_a(ga.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),qo=ae=null},he.__c=function(e,t){t.some(function(n){try{n.__h.some(ln),n.__h=n.__h.filter(function(o){return!o.__||Ko(o)})}catch(o){n.__h=[function(){throw o}]}}),ha&&ha(e,t)},he.unmount=function(e){ma&&ma(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,_a(Go.push(s))}else ln(s)}catch(a){t=a}}),o.__H=void 0,t&&he.__e(t,o.__v))};var $a=typeof requestAnimationFrame=="function";function fc(e){var t,n=function(){clearTimeout(o),$a&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);$a&&(t=requestAnimationFrame(n))}function _a(e){e!=1&&la==he.requestAnimationFrame||((la=he.requestAnimationFrame)||fc)(mc)}function ln(e){var t=ae,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),ae=t}function Ko(e){var t=ae;e.__c=e.__(),ae=t}function Zo(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Jo(n,e[o])})}function ya(e,t){return typeof t=="function"?t(e):t}var Wt,un;function $c(e){return!un||(typeof un=="string"?e.startsWith(un):un.test(e))}function _c(e,t){let n="";if(Wt=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!$c(s)||o.download)return e;Wt=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(Wt=!t.replace,n=t.url):n=location.pathname+location.search;return Wt===!0?history.pushState(null,"",n):Wt===!1&&history.replaceState(null,"",n),n}var gc=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,l]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&l=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function Pt(e){let[t,n]=Fn(_c,e.url||location.pathname+location.search);e.scope&&(un=e.scope);let o=Wt===!0,s=_t(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Vo(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),at(Pt.ctx.Provider,{value:s},e.children)}var yc=Promise.resolve();function Jn(e){let[t,n]=Fn(F=>F+1,0),{url:o,query:s,wasPush:a,path:i}=Y();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=Re(ba),u=W(!1),d=W(i),m=W(1),h=W(),p=W(),f=W(),_=W(!1),$=W();$.current=!1;let b,v,y;Ho(e.children).some(F=>{if(gc(c,F.props.path,y={...F.props,path:c,query:s,params:Object.assign({},l),rest:""}))return b=Wo(F,y);F.props.default&&(v=Wo(F,y))});let T=b||v,S=h.current&&h.current.__u&Bn&&h.current.__u&qn,D=h.current&&h.current.__h,x=_t(()=>{p.current=h.current,h.current=at(ba.Provider,{value:y},T);let F=p.current&&p.current.props.children;return!F||!T||T.type!==F.type||T.props.component!==F.props.component?(m.current++,!0):!1},[o,JSON.stringify(y)]);S?(h.current.__u|=Bn,h.current.__u|=qn):D&&(h.current.__h=!0);let I=p.current;return p.current=null,this.__c=(F,te)=>{$.current=!0,p.current=I,e.onLoadStart&&e.onLoadStart(o),u.current=!0;let fe=m.current;F.then(()=>{fe===m.current&&(p.current=null,h.current&&(te.__h&&(h.current.__h=te.__h),te.__u&qn&&(h.current.__u|=qn),te.__u&Bn&&(h.current.__u|=Bn)),yc.then(n))})},Vo(()=>{let F=this.__v&&this.__v.__e;if($.current){!_.current&&!f.current&&(f.current=F);return}!_.current&&f.current&&(f.current!==F&&f.current.remove(),f.current=null),_.current=!0,d.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),d.current=i),e.onLoadEnd&&u.current&&e.onLoadEnd(o),u.current=!1},[i,a,t]),x?[at(Qo,{r:h,key:m.current}),at(Qo,{r:p,key:m.current-1})]:at(Qo,{r:h,key:m.current})}var Bn=32,qn=128,Qo=({r:e})=>e.current;Jn.Provider=Pt;Pt.ctx=Ge({});var ba=Ge({}),Gn=e=>at(e.component,e),Y=()=>Re(Pt.ctx);var r=Zs.bind(at);var Xo;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Xo="oauth4webapi/v3.8.8");function eo(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var je="ERR_INVALID_ARG_VALUE",We="ERR_INVALID_ARG_TYPE";function de(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var to=Symbol(),bc=Symbol(),wc=Symbol(),ka=Symbol();var wa=Symbol();var vc=new TextEncoder,Sc=new TextDecoder;function es(e){return typeof e=="string"?vc.encode(e):Sc.decode(e)}var ts;Uint8Array.prototype.toBase64?ts=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):ts=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var ns;Uint8Array.fromBase64?ns=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw de("The input to be decoded is not correctly encoded.",je,t)}}:ns=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw de("The input to be decoded is not correctly encoded.",je,t)}};function Kn(e){return typeof e=="string"?ns(e):ts(e)}var Ht=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=il,Error.captureStackTrace?.(this,this.constructor)}},os=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function N(e,t,n){return new os(e,{code:t,cause:n})}function Vn(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function xa(e){eo(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Xo&&!t.has("user-agent")&&t.set("user-agent",Xo),t.has("authorization"))throw de('"options.headers" must not include the "authorization" header name',je);return t}function Pa(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw de('"options.signal" must return or be an instance of AbortSignal',We);return t}}function Ta(e){return e.includes("//")?e.replace("//","/"):e}function kc(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Ta(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function xc(e,t){return e.pathname=Ta(`${e.pathname}/${t}`),e}async function Pc(e,t,n,o){if(!(e instanceof URL))throw de(`"${t}" must be an instance of URL`,We);ja(e,o?.[to]!==!0);let s=n(new URL(e.href)),a=xa(o?.headers);return a.set("accept","application/json"),(o?.[ka]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Pa(s,o?.signal)})}async function Ca(e,t){return Pc(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":xc(n,".well-known/openid-configuration");break;case"oauth2":kc(n,".well-known/oauth-authorization-server");break;default:throw de('"options.algorithm" must be "oidc" (default), or "oauth2"',je)}return n},t)}function Yn(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw de(`${n} must be a number`,We,s);if(e>0)return;if(t){if(e!==0)throw de(`${n} must be a non-negative number`,je,s);return}throw de(`${n} must be a positive number`,je,s)}catch(a){throw o?N(a.message,o,s):a}}function Le(e,t,n,o){try{if(typeof e!="string")throw de(`${t} must be a string`,We,o);if(e.length===0)throw de(`${t} must not be empty`,je,o)}catch(s){throw n?N(s.message,n,o):s}}async function Aa(e,t){let n=e;if(!(n instanceof URL)&&n!==Sa)throw de('"expectedIssuerIdentifier" must be an instance of URL',We);if(!eo(t,Response))throw de('"response" must be an instance of Response',We);if(t.status!==200)throw N('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',Ka,t);hs(t);let o=await Ya(t);if(Le(o.issuer,'"response" body "issuer" property',ee,{body:o}),n!==Sa&&new URL(o.issuer).href!==n.href)throw N('"response" body "issuer" property does not match the expected value',pl,{expected:n.href,body:o,attribute:"issuer"});return o}function Ea(e){Cc(e,"application/json")}function Tc(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return N(n,ll,e)}function Cc(e,t){if(Fc(e)!==t)throw Tc(e,t)}function ls(){return Kn(crypto.getRandomValues(new Uint8Array(32)))}function Ra(){return ls()}function La(){return ls()}function Ma(){return ls()}async function Oa(e){return Le(e,"codeVerifier"),Kn(await crypto.subtle.digest("SHA-256",es(e)))}function Da(e){let t=e?.[bc];return typeof t=="number"&&Number.isFinite(t)?t:0}function Na(e){let t=e?.[wc];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function Ua(){return Math.floor(Date.now()/1e3)}function ds(e){if(typeof e!="object"||e===null)throw de('"as" must be an object',We);Le(e.issuer,'"as.issuer"')}function us(e){if(typeof e!="object"||e===null)throw de('"client" must be an object',We);Le(e.client_id,'"client.client_id"')}function Ia(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var Ac=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function ja(e,t){if(t&&e.protocol!=="https:")throw N("only requests to HTTPS are allowed",dl,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw N("only HTTP and HTTPS requests are allowed",ul,e)}function va(e,t,n,o){let s;if(typeof e!="string"||!(s=Ac(e)))throw N(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?hl:ml,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return ja(s,o),s}function Ec(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?va(e.mtls_endpoint_aliases[t],t,n,o):va(e[t],t,n,o)}var ss=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=rl,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},as=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=cl,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},rs=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=al,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},Zn="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",Rc="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",Lc='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',Mc="("+Zn+")\\s*=\\s*"+Lc,Oc="("+Zn+")\\s*=\\s*("+Zn+")",Dc=new RegExp("^[,\\s]*("+Zn+")"),Nc=new RegExp("^[,\\s]*"+Mc+"[,\\s]*(.*)"),Uc=new RegExp("^[,\\s]*"+Oc+"[,\\s]*(.*)"),Ic=new RegExp("^("+Rc+")(?:$|[,\\s])(.*)");function jc(e){if(!eo(e,Response))throw de('"response" must be an instance of Response',We);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(Dc),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;o=c?c[1]:void 0;let u={},d;if(l)for(;o;){let h,p;if(s=o.match(Nc)){[,h,p,o]=s,p.includes("\\")&&(p=p.replace(/\\([\s\S])/g,"$1")),u[h.toLowerCase()]=p;continue}if(s=o.match(Uc)){[,h,p,o]=s,u[h.toLowerCase()]=p;continue}if(s=o.match(Ic)){if(Object.keys(u).length)break;[,d,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:u};d&&(m.token68=d),n.push(m)}if(n.length)return n}async function Wc(e){if(e.status>399&&e.status<500){hs(e),Ea(e);try{let t=await e.clone().json();if(Vn(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function Hc(e,t,n){if(e.status!==t){Gc(e);let o;throw(o=await Wc(e))?(await e.body?.cancel(),new ss("server responded with an error in the response body",{cause:o,response:e})):N(`"response" is not a conform ${n} response (unexpected HTTP status code)`,Ka,e)}}function zc(e){if(!ps.has(e))throw de('"options.DPoP" is not a valid DPoPHandle',je)}function Fc(e){return e.headers.get("content-type")?.split(";")[0]}async function Bc(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[ka]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Pa(o,i?.signal)})}async function qc(e,t,n,o,s,a){let i=Ec(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[to]!==!0);s.set("grant_type",o);let c=xa(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(zc(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await Bc(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(l,i),l}var Wa=new WeakMap,Jc=new WeakMap;function no(e){if(!e.id_token)return;let t=Wa.get(e);if(!t)throw de('"ref" was already garbage collected or did not resolve from the proper sources',je);return t}async function Ha(e,t,n,o,s,a){if(ds(e),us(t),!eo(n,Response))throw de('"response" must be an instance of Response',We);await Hc(n,200,"Token Endpoint"),hs(n);let i=await Ya(n);if(Le(i.access_token,'"response" body "access_token" property',ee,{body:i}),Le(i.token_type,'"response" body "token_type" property',ee,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;Yn(c,!0,'"response" body "expires_in" property',ee,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&Le(i.refresh_token,'"response" body "refresh_token" property',ee,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw N('"response" body "scope" property must be a string',ee,{body:i});if(i.id_token!==void 0){Le(i.id_token,'"response" body "id_token" property',ee,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(Yn(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:l,jwt:u}=await el(e,t,i.id_token,c,s);nl(t,l),tl(l),Jc.set(n,u),Wa.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new Ht("unsupported `token_type` value",{cause:{body:i}});return i}function Gc(e){let t;if(t=jc(e))throw new rs("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Kc(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw N('unexpected JWT "aud" (audience) claim value',zt,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw N('unexpected JWT "aud" (audience) claim value',zt,{expected:e,claims:t.claims,claim:"aud"});return t}function Vc(e,t){let n=e[yl]?.(t)??e.issuer;if(t.claims.iss!==n)throw N('unexpected JWT "iss" (issuer) claim value',zt,{expected:n,claims:t.claims,claim:"iss"});return t}var ps=new WeakSet;function Yc(e){return ps.add(e),e}var Zc=Symbol();async function za(e,t,n,o,s,a,i){if(ds(e),us(t),!ps.has(o))throw de('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',je);Le(s,'"redirectUri"');let c=Tt(o,"code");if(!c)throw N('no authorization code in "callbackParameters"',ee);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",s),l.set("code",c),a!==Zc&&(Le(a,'"codeVerifier"'),l.set("code_verifier",a)),qc(e,t,n,"authorization_code",l,i)}var Fa={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Qc(e,t){for(let n of e)if(t.claims[n]===void 0)throw N(`JWT "${n}" (${Fa[n]}) claim missing`,ee,{claims:t.claims});return t}function Xc(e,t){if(typeof t.claims[e]!="string")throw N(`unexpected JWT "${e}" (${Fa[e]}) claim type`,ee,{claims:t.claims});return t}function el(e,t,n,o,s){return fl(n,$l.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),Da(t),Na(t),s).then(Qc.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Vc.bind(void 0,e)).then(Kc.bind(void 0,t.client_id)).then(Xc.bind(void 0,"sub"))}function Ba(e,t){if(t===Xn)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Xn:(Yn(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function tl(e){e.auth_time!==void 0&&Yn(e.auth_time,!0,'ID Token "auth_time" (authentication time)',ee,{claims:e})}function qa(e,t,n){if(n===Xn)return;let o=Ua()+Da(e),s=Na(e);if(t.auth_time+n<o-s)throw N("too much time has elapsed since the last End-User authentication",cs,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function Ja(e,t){let n=t===Qn?void 0:t;if(e.nonce!==n)throw N('unexpected ID Token "nonce" claim value',zt,{expected:n,claims:e,claim:"nonce"})}function nl(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw N('ID Token "aud" (audience) claim includes additional untrusted audiences',zt,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw N('unexpected ID Token "azp" (authorized party) claim value',zt,{expected:e.client_id,claims:t,claim:"azp"})}}var Qn=Symbol(),Xn=Symbol();async function Ga(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?ol(e,t,n,o.expectedNonce,o.maxAge,o[wa],o.recognizedTokenTypes):sl(e,t,n,o?.maxAge,o?.[wa],o?.recognizedTokenTypes)}async function ol(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=Qn;break;case Qn:break;default:Le(o,'"expectedNonce" argument'),c.push("nonce")}s=Ba(t,s),s!==Xn&&c.push("auth_time");let l=await Ha(e,t,n,c,a,i);Le(l.id_token,'"response" body "id_token" property',ee,{body:l});let u=no(l);return qa(t,u,s),Ja(u,o),l}async function sl(e,t,n,o,s,a){let i=await Ha(e,t,n,void 0,s,a),c=no(i);return c&&(qa(t,c,Ba(t,o)),Ja(c,Qn)),i}var al="OAUTH_WWW_AUTHENTICATE_CHALLENGE",rl="OAUTH_RESPONSE_BODY_ERROR",il="OAUTH_UNSUPPORTED_OPERATION",cl="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var is="OAUTH_PARSE_ERROR",ee="OAUTH_INVALID_RESPONSE";var ll="OAUTH_RESPONSE_IS_NOT_JSON",Ka="OAUTH_RESPONSE_IS_NOT_CONFORM",dl="OAUTH_HTTP_REQUEST_FORBIDDEN",ul="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",cs="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",zt="OAUTH_JWT_CLAIM_COMPARISON_FAILED",pl="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var hl="OAUTH_MISSING_SERVER_METADATA",ml="OAUTH_INVALID_SERVER_METADATA";function hs(e){if(e.bodyUsed)throw de('"response" body has been used already',je)}async function fl(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new Ht("JWE decryption is not configured",{cause:e});if(c!==3)throw N("Invalid JWT",ee,e);let l;try{l=JSON.parse(es(Kn(a)))}catch(m){throw N("failed to parse JWT Header body as base64url encoded JSON",is,m)}if(!Vn(l))throw N("JWT Header must be a top level object",ee,e);if(t(l),l.crit!==void 0)throw new Ht('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let u;try{u=JSON.parse(es(Kn(i)))}catch(m){throw N("failed to parse JWT Payload body as base64url encoded JSON",is,m)}if(!Vn(u))throw N("JWT Payload must be a top level object",ee,e);let d=Ua()+n;if(u.exp!==void 0){if(typeof u.exp!="number")throw N('unexpected JWT "exp" (expiration time) claim type',ee,{claims:u});if(u.exp<=d-o)throw N('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',cs,{claims:u,now:d,tolerance:o,claim:"exp"})}if(u.iat!==void 0&&typeof u.iat!="number")throw N('unexpected JWT "iat" (issued at) claim type',ee,{claims:u});if(u.iss!==void 0&&typeof u.iss!="string")throw N('unexpected JWT "iss" (issuer) claim type',ee,{claims:u});if(u.nbf!==void 0){if(typeof u.nbf!="number")throw N('unexpected JWT "nbf" (not before) claim type',ee,{claims:u});if(u.nbf>d+o)throw N('unexpected JWT "nbf" (not before) claim value',cs,{claims:u,now:d,tolerance:o,claim:"nbf"})}if(u.aud!==void 0&&typeof u.aud!="string"&&!Array.isArray(u.aud))throw N('unexpected JWT "aud" (audience) claim type',ee,{claims:u});return{header:l,claims:u,jwt:e}}function $l(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw N('unexpected JWT "alg" header parameter',ee,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw N('unexpected JWT "alg" header parameter',ee,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw N('unexpected JWT "alg" header parameter',ee,{header:o,expected:n,reason:"default value"});return}throw N('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function Tt(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw N(`"${t}" parameter must be provided only once`,ee);return n}var _l=Symbol(),gl=Symbol();function Va(e,t,n,o){if(ds(e),us(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw de('"parameters" must be an instance of URLSearchParams, or URL',We);if(Tt(n,"response"))throw N('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',ee,{parameters:n});let s=Tt(n,"iss"),a=Tt(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw N('response parameter "iss" (issuer) missing',ee,{parameters:n});if(s&&s!==e.issuer)throw N('unexpected "iss" (issuer) response parameter value',ee,{expected:e.issuer,parameters:n});switch(o){case void 0:case gl:if(a!==void 0)throw N('unexpected "state" response parameter encountered',ee,{expected:void 0,parameters:n});break;case _l:break;default:if(Le(o,'"expectedState" argument'),a!==o)throw N(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',ee,{expected:o,parameters:n})}if(Tt(n,"error"))throw new as("authorization response from the server is an error",{cause:n});let c=Tt(n,"id_token"),l=Tt(n,"token");if(c!==void 0||l!==void 0)throw new Ht("implicit and hybrid flows are not supported");return Yc(new URLSearchParams(n))}async function Ya(e,t=Ea){let n;try{n=await e.json()}catch(o){throw t(e),N('failed to parse "response" body as JSON',is,o)}if(!Vn(n))throw N('"response" body must be a top level object',ee,{body:n});return n}var Sa=Symbol(),yl=Symbol();var hn=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",pn={client_id:hn("client")},Za=`${location.origin}/signed-in`,fs="sign-in",Ct=null,$s=null,ms,Qa=null,_s=new Set,Ft=()=>Ct,Q=()=>Qa;function Xa(e){return _s.add(e),()=>{_s.delete(e)}}function er(){if(Ct){Ct=null;for(let e of _s)e()}}function tr(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(hn("issuer")).hostname);return{[to]:e}}async function gs(){if(!ms){let e=new URL(hn("issuer"));ms=await Aa(e,await Ca(e,tr()))}return ms}async function At(){let{authorization_endpoint:e}=await gs();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:Ra(),state:La(),nonce:Ma(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(fs,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...pn,response_type:"code",redirect_uri:Za,scope:hn("scope"),audience:hn("audience"),state:t.state,nonce:t.nonce,code_challenge:await Oa(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function wl(){let e=JSON.parse(sessionStorage.getItem(fs)??"null");if(sessionStorage.removeItem(fs),!e)return At();let t=await gs(),n=Va(t,pn,new URL(location.href),e.state),o=await za(t,pn,Ia(),n,Za,e.verifier,tr()),s=await Ga(t,pn,o,{expectedNonce:e.nonce,requireIdToken:!0});Ct=s.access_token,$s=s.id_token??null,Qa=vl(no(s),Ct),history.replaceState(null,"",e.place)}function vl(e,t){let n=Sl(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function Sl(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function nr(){return location.pathname==="/signed-in"?await wl():await At(),Ct!==null}async function or(){let{end_session_endpoint:e}=await gs(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",pn.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),$s&&t.searchParams.set("id_token_hint",$s)),Ct=null,sessionStorage.clear(),location.assign(t)}var ve=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function A(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${Ft()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ve({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=kl(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&er(),new ve(c?.detail?c:{status:a.status,...xl(a.status)})}function kl(e){try{return JSON.parse(e)}catch{return null}}function xl(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Pe(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var q=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,Et=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function be(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var Bt=async()=>(await L(A("GET","/pms"))).items,oo=()=>be(e=>L(A("GET",`/properties${Pe({limit:200,cursor:e})}`))),sr=async e=>(await L(A("GET",`/properties${Pe({property_id:e})}`))).items[0]??null,ge=e=>Et(A("GET",`${q(e)}/integration`)),ar=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/pms`,{body:{pms:t},etag:n})),so=e=>be(t=>L(A("GET",`/credentials${Pe({pms:e,limit:200,cursor:t})}`))),rr=e=>L(A("POST","/credentials",{body:e})),ir=(e,t)=>L(A("PUT",`/credentials/${e}`,{body:t})),cr=e=>L(A("POST",`/credentials/${e}/verification`,{body:{}})),lr=e=>L(A("DELETE",`/credentials/${e}`)),dr=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/credential`,{body:{credential_id:t},etag:n})),ur=async e=>(await L(A("GET",`${q(e)}/integration/pms-properties`))).items,pr=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),hr=async e=>(await L(A("GET",`${q(e)}/integration/lease-statuses`))).items,mr=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),ys=(e,t={})=>L(A("GET",`${q(e)}/integration/preview${Pe(t)}`)),ao=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/activation`,{body:t,etag:n})),fr=(e,t,n)=>Et(A("PUT",`${q(e)}/integration/settings`,{body:t,etag:n})),$r=(e,t)=>L(A("POST",`${q(e)}/integration/settings/preview`,{body:t})),_r=(e,t)=>L(A("DELETE",`${q(e)}/integration`,{etag:t})),gr=e=>L(A("GET",`/rollouts/suggestions${Pe({model:e})}`)),yr=e=>L(A("POST","/rollouts",{body:e})),br=(e={})=>L(A("GET",`/rollouts${Pe(e)}`)),bs=e=>L(A("GET",`/rollouts/${encodeURIComponent(e)}`)),wr=e=>L(A("POST",`/rollouts/${e}/continuation`,{body:{}})),vr=(e,t)=>L(A("POST",`/rollouts/${e}/activation`,{body:{which:t}})),Sr=()=>L(A("GET","/notices")),kr=e=>L(A("POST","/notices/receivers",{body:e})),xr=({receiver_id:e,version:t},n)=>L(A("PUT",`/notices/receivers/${e}`,{body:n,etag:`"${t}"`})),Pr=e=>L(A("DELETE",`/notices/receivers/${e}`)),Tr=e=>L(A("POST",`/notices/receivers/${e}/test`,{body:{}})),Cr=(e={})=>L(A("GET",`/notices/deliveries${Pe({limit:25,...e})}`)),Ar=e=>L(A("GET",`${q(e)}/attention`)),ct=(e,t)=>L(A("GET",`${q(e)}/people${Pe(t)}`)),Er=(e,t)=>L(A("GET",`${q(e)}/people/${encodeURIComponent(t)}`)),Rr=(e,t,n)=>L(A("PUT",`${q(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Lr=(e,t)=>L(A("GET",`${q(e)}/explanations${Pe(t)}`)),ro=async e=>(await L(A("GET",`${q(e)}/units`))).units,Mr=async e=>(await L(A("GET",`${q(e)}/keys`))).keys,Or=async e=>(await L(A("GET",`${q(e)}/unit-mapping`))).items,ws=async(e,t)=>(await L(A("PUT",`${q(e)}/unit-mapping`,{body:{items:t}}))).items,Dr=async e=>(await L(A("GET",`${q(e)}/access-suggestions`))).items,Nr=(e,t)=>L(A("POST",`${q(e)}/access-suggestions/decision`,{body:t})),Ur=e=>L(A("POST",`${q(e)}/syncs`,{body:{}})),io=(e,t={})=>L(A("GET",`${q(e)}/syncs${Pe(t)}`)),mn=(e,t,n={})=>L(A("GET",`${q(e)}/syncs/${encodeURIComponent(t)}${Pe(n)}`)),Ir=(e,t,n)=>L(A("POST",`${q(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),jr=(e,t)=>L(A("DELETE",`${q(e)}/syncs/${t}/approval`)),Wr=(e,t)=>L(A("POST",`${q(e)}/syncs/${t}/undo`,{body:{}})),fn=(e,t,n={})=>L(A("GET",`${q(e)}/alerts${Pe({kind:t,...n})}`)),Hr=(e,t,n)=>L(A("POST",`${q(e)}/alerts/${t}/resolution`,{body:n})),co=(e,t)=>L(A("POST",`${q(e)}/alerts/resolutions`,{body:t})),vs=(e,t={})=>L(A("GET",`${q(e)}/audit${Pe(t)}`)),Ss=(e={})=>L(A("GET",`/audit${Pe(e)}`));function zr(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function E(e,t,{keep:n=!1}={}){let[o,s]=w({data:null,problem:null,loading:!0}),[a,i]=w(0),c=W(null);j(()=>{let d=!0,m=n||c.current?.every((h,p)=>h===t[p]);return s(h=>({data:m?h.data:null,problem:null,loading:!0})),c.current=t,e().then(h=>d&&s({data:h,problem:null,loading:!1}),h=>d&&s(p=>({...p,problem:Br(h),loading:!1}))),()=>{d=!1}},[...t,a]);let l=xe(()=>i(d=>d+1),[]),u=xe(d=>s({data:d,problem:null,loading:!1}),[]);return{...o,reload:l,replace:u}}function Br(e){return e instanceof ve?e:(console.error(e),new ve({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function Ue(e,t){let n=E(async()=>{let u=await e();for(;!u.items.length&&u.next_cursor;)u=await e(u.next_cursor);return u},t),[o,s]=w({items:[]}),[a,i]=w(!1);j(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let u=await e(o.cursor).catch(()=>null);if(i(!1),!u)return n.reload();s({items:[...o.items,...u.items],cursor:u.next_cursor})},l=async()=>{o.cursor&&s({items:[...o.items,...await be(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:l}}function Ke(e,t){let n=JSON.stringify(t),[o,s]=w({key:n,cursors:[]}),a=o.key===n?o.cursors:[],i=E(async()=>({...await e(a.at(-1)),number:a.length}),[n,a.at(-1)],{keep:!0}),{items:c=null,next_cursor:l,total:u=null,number:d=0}=i.data??{};return{...i,data:c,total:u,number:d,next:l?()=>s({key:n,cursors:[...a,l]}):null,back:a.length?()=>s({key:n,cursors:a.slice(0,-1)}):null}}function M(e){let[t,n]=w({busy:!1,problem:null}),o=W(!1),s=W(e);s.current=e;let a=xe(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let l=await s.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:Br(l)});return}finally{o.current=!1}}},[]),i=xe(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function qt(e,t){let n=`draft ${e}`,[o,s]=w(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=xe(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=xe(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var Fr=e=>e.status==="queued"||e.status==="running",Pl=e=>new Promise(t=>setTimeout(t,e));function Jt(e,t,n=null){let[o,s]=w(null),[a,i]=w(n),c=W(t);c.current=t,j(()=>{if(n)return;let u=!0;return(async()=>{let d=(await io(e,{limit:1})).items[0];u&&d&&Fr(d)&&i(d.sync_id)})().catch(()=>{}),()=>{u=!1}},[e]),j(()=>{let u=!0;return(async()=>{for(let d=1e3;a&&u;d=Math.min(d*1.1,5e3)){let m=await mn(e,a,{limit:1}).catch(()=>null);if(!u||!Ft())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!Fr(m)){i(null),c.current();return}await Pl(d)}})(),()=>{u=!1}},[e,a]);let l=M(async()=>{s(null);let{sync_id:u}=await Ur(e);zr("The sync was asked for."),i(u)});return{sync:o,running:a!==null,start:l,follow:i,forget:()=>s(null)}}var qr={\u0142:"l",\u00F8:"o",\u0111:"d",\u00F0:"d",\u0127:"h",\u0167:"t",\u0131:"i",\u00E6:"ae",\u0153:"oe",\u00FE:"th",\u00DF:"ss","\u2019":"'","\u2018":"'",\u02BC:"'"},Tl=new RegExp(`[${Object.keys(qr).join("")}]`,"g"),lt=e=>e.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}","gu"),"").toLowerCase().replaceAll(Tl,t=>qr[t]),Cl=4,Al=7,ks=e=>/^[\d +\-.()/]*$/.test(e)?e.replaceAll(/\D/g,"").replace(/^1(?=\d{10}$)/,""):"";function Te(e,t){let n=t.map(a=>lt(a??"")),o=(a,i)=>a.length>=i&&n.some(c=>ks(c).includes(a)),s=lt(e).trim();return o(ks(s),Al)||s.split(/[\s,;()"]+/).every(a=>n.some(i=>i.includes(a))||o(ks(a),Cl))}var Me=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}).compare;var oe=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,se={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},Ve={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},xs={waiting:{name:"Waiting",kind:""},ready:{name:"Ready",kind:"accent"},held:{name:"Would be held",kind:"warn"},turning_on:{name:"Turning on",kind:"accent"},on:{name:"On",kind:"good"},refused:{name:"Went no further",kind:"bad"}},ie={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},dt={unmanaged:{name:"By hand"},granted:{name:"Granted"},ended:{name:"Ended"}},Jr={past_with_access:"Past, still with access",open_alert:"With an open alert",no_unit:"Without a unit",added_by_hand:"Added by hand"},Gr={last_name:"Last name",unit:"Unit",move_in:"Move-in",move_out:"Move-out",lease_end:"Lease end"},Rt=e=>Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n])),gt={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},Gt={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},El={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",channel:"How",address:"Email",url:"Address",quiet:"Not told of",properties:"Properties",until:"Last day"},He=e=>oe(El,e)??Vr(e),lo={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},Ye={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},records_set_aside:{name:"Records Set Aside",why:"Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},Oe={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},Kr="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",Ps={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},Rl={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}},Ll={created:"To be created",linked:"To be linked",updated:"To be updated",alerted:"To be flagged",skipped:"To be skipped"};function Lt(e,t=!1){let[n,o]=e.split(":"),s=n==="alerted"?oe(Ye,o):void 0,a=s?{name:`Flagged: ${s.name}`,why:s.why}:oe(Rl,e)??{name:Vr(e),why:""},i=t&&oe(Ll,n);return i?{...a,name:a.name.replace(/^[^:]+/,i)}:a}var ze={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},Ts={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},$n={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync",rollout_begun:"Began a roll-out",rolled_out:"Set up like another property",receiver_added:"Added a receiver of notices",receiver_changed:"Changed what a receiver is told of",receiver_removed:"Removed a receiver of notices",receiver_tested:"Tested a receiver of notices"},Kt={sync_held:{name:"Sync held",when:"a sync waits for a decision, and when none does any more"},credential_failing:{name:"Credential refused",when:"the PMS refuses a credential, and when it accepts it again"},not_synced:{name:"Not synced",when:"no sync has succeeded for three hours, and when one does"},past_with_access:{name:"Past with access",when:"people who moved out have access, and when nobody has"},first_sync_done:{name:"First sync done",when:"a property was synced for the first time, with what it left to decide"},daily_digest:{name:"Daily digest",when:"at seven in the morning what is open, if anything is"},test:{name:"Test",when:""}},Cs={raised:"began",recovered:"over",told:""},uo={email:"Email",webhook:"Webhook"},As={waiting:{name:"On its way",kind:"warn"},delivered:{name:"Delivered",kind:"good"},given_up:{name:"Given up",kind:"bad"}},_n={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function ut({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${G(e)} ${o(e,"moves","move")} out`),t&&s.push(`${G(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var k=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,G=e=>k(e,"person","people"),Mt=e=>k(e,"resident");function pt(e){let[,t,n,o]=(e??"").replaceAll(/[\s().-]/g,"").match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/)??[];return t?`(${t}) ${n}-${o}`:e}var Es=(e,t)=>Se(/^[a-z]/.test(t)?`${e} ${t}`:t),Se=e=>`${po(e)}${/[.!?]$/.test(e)?"":"."}`,po=e=>e.charAt(0).toUpperCase()+e.slice(1),Vr=e=>po(e.replaceAll(/[_:]/g," ")),ce=e=>e==null||e===""?"\u2014":e;var Ot=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),Yr=(e,t)=>Ot(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function gn(e,t,n){let o=Ot(t,{dateStyle:"short"}),s=new Date(e),a=Ot(t,{hour:"numeric",minute:"2-digit",timeZoneName:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=Ot(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${Ot(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function yn(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return k(t,"minute");let n=Math.floor(t/60);return n<48?k(n,"hour"):k(Math.floor(n/24),"day")}function Zr(e){let t=Math.max(0,Math.floor(e/1e3));return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function Vt(e,t,n=0){let o=Object.fromEntries(Ot(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var Yt=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>gn(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,ye),ye=e=>e?Ot("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Ml={people:"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-1.5A5.5 5.5 0 0 1 7.5 14h3A5.5 5.5 0 0 1 16 19.5V21M16 3.5a4 4 0 0 1 0 7M18.5 14.5A5.5 5.5 0 0 1 22 19.5V21",upcoming:"M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4",alerts:"M12 8v5M12 16.5v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",access:"M15.5 3.5a5 5 0 1 1-4.3 7.6L4 18.3V21h3l1-1v-2h2v-2h2l1.7-1.7M16.5 7.6v.1",integrations:"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3",search:"M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20.5 20.5 16 16",bell:"M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0",down:"m6 9.5 6 6 6-6"},yt=({name:e})=>r`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${Ml[e]} /></svg>`;var Qr=document.querySelector('meta[name="support-email"]')?.getAttribute("content")??"";function Ce({about:e="Help with the console",request:t,children:n="Stuck? Write to"}){let o=[t&&`Request: ${t}`,`Page: ${location.origin}${location.pathname}`,"",""].filter(a=>a!=null),s=`mailto:${Qr}?subject=${encodeURIComponent(`${e}${t?` (request ${t})`:""}`)}&body=${encodeURIComponent(o.join(`
`))}`;return r`<span class="hint">${n} <a href=${s}>${Qr}</a>${t&&r`<span>, request <code>${t}</code></span>`}.</span>`}var Xr=!0;function B({title:e,lead:t,actions:n,children:o}){let s=W(null),{path:a}=Y();return j(()=>{document.title=`${e} \xB7 Door`},[e]),j(()=>{Xr||s.current?.focus({preventScroll:!0}),Xr=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var Ze=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,K=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function Ol({pointer:e,detail:t}){let n=e.split("/").filter(o=>o&&!/^\d+$/.test(o)).pop()??"";return Ze(Es(He(n.replace(/^\?/,"")),t))}function H({problem:e,retry:t,title:n}){return e?r`
    <${K} kind="bad" alert title=${n??e.title}>
      ${e.errors.length?e.errors.map(o=>r`<p>${Ol(o)}</p>`):r`<p>${Ze(Se(e.message))}</p>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<${Ce} about=${e.title} request=${e.requestId} />`}
        </div>`}
    <//>`:null}var Rs=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,z=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,Ls=()=>r`
  <div class="card">
    <${z} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function C({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${H} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${Ls} />`:e.problem?r`<${H} problem=${e.problem} retry=${e.reload} />`:r`<${Rs} lines=${t} />`}function g({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var ho=({credential:e})=>r`
  <${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${R} kind="warn">Expires soon<//>`}`,ei=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${ye(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,bn=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function U({at:e,zone:t,never:n="never",as:o}){return e?r`<time datetime=${e} title=${Yr(e,t)}>${o??gn(e,t,new Date)}</time>`:r`<span>${n}</span>`}function De({label:e,help:t,wrong:n,optional:o,...s}){let a=it(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${Ze(Es(e,n))}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?Ze(t):t}</span>`}
    </div>`}function $e({label:e,value:t,onSearch:n}){let o=W(0),s=W(null),a=W(t),i=W(n);i.current=n;let c=()=>clearTimeout(o.current);j(()=>c,[]),j(()=>{t===a.current||!s.current||(c(),a.current=t,s.current.value=t)},[t]);let l=u=>{let d=u.currentTarget.value;c(),o.current=window.setTimeout(()=>{a.current=d,i.current(d)},200)};return r`
    <span class="search"><${yt} name="search" />
      <input type="search" class="input" aria-label=${e} placeholder=${e} defaultValue=${a.current} ref=${s} onInput=${l} /></span>`}var Qe=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${g} busy=${t} onClick=${n}>Show more<//></div>`:null;function le({of:{number:e,total:t,loading:n,next:o,back:s,data:a},size:i,what:c}){let l=e*i,u=W(null),d=m=>{m(),u.current?.parentElement?.scrollIntoView({block:"start"})};return!a?.length||!o&&!s?null:r`
    <nav class="row between pager no-print" aria-label="Pages of ${c}" ref=${u}>
      <span class="hint" role="status">${n?"Loading\u2026":`${(l+1).toLocaleString("en-US")}\u2013${(l+a.length).toLocaleString("en-US")}${t===null?"":` of ${t.toLocaleString("en-US")}`}`}</span>
      <div class="row">
        <${g} kind="small" disabled=${!s} onClick=${()=>s&&d(s)}>Previous<//>
        <${g} kind="small" disabled=${!o} onClick=${()=>o&&d(o)}>Next<//>
      </div>
    </nav>`}function Ae(e,t){let[n,o]=w(0),s=Math.max(0,Math.ceil(e.length/t)-1),a=Math.min(n,s);return{data:e.slice(a*t,(a+1)*t),total:e.length,number:a,loading:!1,next:a<s?()=>o(a+1):null,back:a>0?()=>o(a-1):null,first:()=>o(0),go:o}}var ue=({label:e,value:t,options:n,onChoose:o,kind:s=""})=>r`
  <label class="choose ${s}"><span class="label">${e}</span>
    <select class="input" value=${t} onChange=${a=>o(a.currentTarget.value)}>
      ${Object.entries(n).map(([a,i])=>r`<option value=${a}>${i}</option>`)}
    </select>
  </label>`;function wn({label:e,kind:t="",children:n}){let o=W(null);return j(()=>{let a=i=>{let c=o.current?.contains(i.target),l=i.target.closest?.(".menu > div");o.current&&(!c||l)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function me(){let[e,t]=w(null);return[e,xe(n=>t(n===null?null:{text:n}),[])]}function pe({of:e}){let t=W(null);return j(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var Ms=Ge({names:{},zone:"UTC",want:()=>{}}),Fe=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Be(){let{names:e,want:t}=Re(Ms);return j(t,[]),e}function Dt({person:{unit:e,records:[t],lifecycle:n}}){return e||!t?.pms_unit?r`${ce(e?.name)}`:r`${t.pms_unit} <span class="hint">${n==="past"?"in the PMS":"not mapped"}</span>`}var mo=()=>Re(Ms).zone;function ti({property:e,zone:t,children:n}){let[o,s]=w(!1),a=E(async()=>{let c=o?await ro(e):[];return Object.fromEntries(c.map(l=>[l.unit_id,l.name]))},[e,o]),i=xe(()=>s(!0),[]);return r`<${Ms.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var Dl={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},Nl=10,fo=50;function ni({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([Dr(n),ge(n)]),i=s.some(({kind:l})=>l==="revoke")?await be(l=>fn(n,"still_has_access",{limit:200,cursor:l})):[],c=new Map(i.flatMap(({person:l,ends_at:u})=>l&&u?[[l.person_id,u]]:[]));return{suggestions:s,card:a,ends:c}},[n]);return r`
    <${B} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${C} of=${o} lines=${8}>${s=>r`<${Ul} ...${s} property=${e} reload=${()=>{o.reload(),t()}} />`}<//>
    <//>`}function Ul({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=w([]),[c,l]=me(),u=Be(),d=Q()?.canManage??!1,[m,h]=w(""),p=x=>[x.unit_id&&(u[x.unit_id]??x.unit_id),...x.common_area_keys].filter(Boolean).join(", "),f=[...e].sort((x,I)=>+!x.suggestion_id-+!I.suggestion_id),_=f.filter(x=>Te(m,[x.name,p(x),Ts[x.kind].name])),$=f.flatMap(x=>x.suggestion_id??[]),b=a.filter(x=>$.includes(x)),v=M(async(x,I)=>{let{decided:F,gone:te}=await Nr(o.property_id,{action:x,suggestion_ids:I}),fe=x==="reject"&&I.some(V=>e.some(O=>O.suggestion_id===V&&n.has(O.person_id)));l(`${x==="approve"?"Updated access for":"Discarded the suggestion for"} ${k(F.length,"person","people")}.${te.length?` ${te.length.toLocaleString("en-US")} had changed in the meantime; look again.`:""}${fe?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),y=x=>i(b.includes(x)?b.filter(I=>I!==x):[...b,x]),T=Ae(_,fo),S=T.data.flatMap(x=>x.suggestion_id??[]),D=S.length>0&&S.every(x=>b.includes(x));return e.length?r`
    <${pe} of=${c} />
    <${H} problem=${v.problem} />
    ${f.length>Nl&&r`
      <div class="filters no-print" role="search">
        <${$e} label="Search by name, unit or key" value=${m} onSearch=${h} />
        <span class="hint" role="status">${k(_.length,"suggestion")}</span>
      </div>`}
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the ${S.length} on this page" checked=${D} onChange=${()=>i(D?[]:S)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${T.data.map(x=>{let I=x.suggestion_id,{name:F,kind:te}=Ts[x.kind];return r`
              <tr key=${x.person_id}>
                <td>${I&&d&&r`<input type="checkbox" aria-label="${F}: ${x.name}" checked=${b.includes(I)}
                  disabled=${!b.includes(I)&&b.length>=fo} onChange=${()=>y(I)} />`}</td>
                <td><${R} kind=${te}>${F}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${x.person_id}">${x.name}</a></th>
                <td data-label="To">${p(x)}</td>
                <td>${n.has(x.person_id)?r`They moved out. Access ends by itself <${U} at=${n.get(x.person_id)} zone=${o.time_zone} />.`:Dl[x.kind]??x.reason}</td>
                <td data-label=${x.since?"Since":void 0}><${U} at=${x.since} zone=${o.time_zone} never="" /></td>
                <td>${I&&d&&r`<${g} kind="small plain" aria-label="Discard: ${x.name}" onClick=${()=>v.run("reject",[I])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
      ${!_.length&&r`<${z} title="No suggestion fits" />`}
      <${le} of=${T} size=${fo} what="suggestions" />
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${k(b.length,"suggestion")} selected; at most ${fo} at once.</span>
        <${g} kind="primary" busy=${v.busy} disabled=${!b.length} onClick=${()=>v.run("approve",b)}>Update Access<//>
      </div>`}`:r`
      <${pe} of=${c} />
      <div class="card"><${z} title="Nothing to review">
        <p>Automated Access is: ${ze[t.automated_access].name}. ${ze[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function Il(e){let t=String(e??""),n=/^[=+\-@\t\r]/.test(t)?`'${t}`:t;return/[",\r\n]/.test(n)?`"${n.replaceAll('"','""')}"`:n}var Xe=(e,t)=>[e,...t].map(n=>`${n.map(Il).join(",")}\r
`).join("");function $o(e){let t=e.replace(/^\uFEFF/,""),n=/[,;\t]/.exec(t.split(/\r?\n/,1)[0].replaceAll(/"[^"]*"/g,""))?.[0]??",",o=[[]];for(let[,s,a,i]of t.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^"${n}\\r\\n]*))(${n}|\\r?\\n|$)`,"g"))){if(o[o.length-1].push((s?.replaceAll('""','"')??a).replace(/^'(?=[=+\-@\t\r])/,"")),!i)break;i!==n&&o.push([])}return o.filter(s=>s.some(a=>a.trim()))}function et(e,t){let n=URL.createObjectURL(new Blob([`\uFEFF${t}`],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}var vn=5,jl={...se,...Rt(ze),...Rt(ie),...Rt(Oe),...Rt(Ye),true:"On",false:"Off"},Os=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),oi=e=>e==null||Array.isArray(e)&&!e.length;function Zt(e,t){if(oi(e))return"none";if(Array.isArray(e)){let n=e.length-vn;return e.slice(0,vn).map(o=>Zt(o,t)).join(", ")+(n>0?`, and ${n.toLocaleString("en-US")} more`:"")}return Os(e)?Object.entries(e).map(([o,s])=>`${He(o)} ${Zt(s,t)}`).join(", "):oe(t,String(e))??oe(jl,String(e))??String(e)}function Wl(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:He(o),from:e?.[o],to:t?.[o]}))}function Hl(e,t){return(Os(e)||Os(t)?Wl(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>Zt(o,{})!==Zt(s,{}))}var si=({before:e,after:t,names:n={}})=>Hl(e,t).map(({name:o,from:s,to:a})=>r`
  <${bn} name=${o} from=${oi(s)?null:Zt(s,n)} to=${Zt(a,n)} />`);function ai({before:e,after:t}){let n=Be(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>Fe(i)===Fe(a)));return r`
    ${t.slice(0,vn).map(a=>r`
      <${bn} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>vn&&r`<div class="hint">And ${(t.length-vn).toLocaleString("en-US")} more</div>`}`}function zl({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${ai} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return k(n.length,"suggestion");default:return r`<${si} before=${t} after=${n} names=${o} />`}}function Fl({entry:{subject:e},property:t,names:n}){if(!e)return null;let o=`/properties/${t}`;return t&&e.startsWith("person_")?r`<a href="${o}/people/${e}">The person</a>`:t&&e.startsWith("sync_")?r`<a href="${o}/syncs/${e}">The sync</a>`:e.startsWith("rollout_")&&Q()?.role==="portfolio_manager"?r`<a href="/rollouts/${e}">The roll-out</a>`:oe(n,e)??r`<span class="hint">${e}</span>`}var _o=({entries:e,zone:t,filtered:n,property:o,names:s={}})=>e.length?r`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${e.map(a=>r`
          <tr key=${a.audit_id}>
            <td><${U} at=${a.at} zone=${t} /></td>
            <th scope="row" class="long">${a.actor_name??a.actor} <div class="hint">${a.actor_name&&r`${a.actor}, `}${_n[a.role]}</div></th>
            <td>${$n[a.action]}</td>
            <td><${Fl} entry=${a} property=${o} names=${s} /></td>
            <td>${zl(a,s)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`:r`<div class="card"><${z} title=${n?"Nothing fits":"Nothing was decided yet"} /></div>`,ri=e=>e==null?"":JSON.stringify(e),go=(e,t)=>et(e,Xe(["When","Who","Name","Role","What","To whom or what","From","To","ID"],t.map(n=>[n.at,n.actor,n.actor_name,_n[n.role],$n[n.action],n.subject,ri(n.before),ri(n.after),n.audit_id])));function Qt(e){let t=lt(e.q).trim();if(e.action||!t.includes(" "))return e;let n=Object.entries($n).filter(([,o])=>lt(o).startsWith(t));return n.length===1?{...e,q:"",action:n[0][0]}:e}var yo=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${$e} label="Search by who, what or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${ue} label="What" value=${e.action} options=${{"":"Everything",...$n}} onChoose=${n=>t({action:n})} />
    ${[["from","From"],["to","Until"]].map(([n,o])=>r`
      <label class="choose"><span class="label">${o}</span>
        <input class="input" type="date" value=${e[n]} onChange=${s=>t({[n]:s.currentTarget.value})} /></label>`)}
  </div>`;function ii(){let{query:e,route:t}=Y(),{q:n="",action:o="",from:s="",to:a=""}=e,i={q:n,action:o,from:s,to:a},c=d=>{let m=new URLSearchParams(Object.entries({...i,...d}).filter(([,h])=>h));t(`/activity${m.size?`?${m}`:""}`,!0)},l=Ue(d=>Ss({...Qt(i),cursor:d}),Object.values(i)),u=M(async()=>go("audit.csv",await be(d=>Ss({...Qt(i),limit:200,cursor:d}))));return r`
    <${B} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials and roll-outs, the newest first. What is decided about a property is under its settings."
      actions=${r`<${g} busy=${u.busy} onClick=${u.run}>Save as CSV<//>`}>
      <${H} problem=${u.problem} />
      <${yo} which=${i} change=${c} />
      <${C} of=${l} lines=${8}>${d=>r`
        <${_o} entries=${d} zone="UTC" filtered=${!!(n||o||s||a)} />`}<//>
      <${Qe} more=${l.more} busy=${l.busy} onMore=${l.goOn} />
    <//>`}var ci=Ge({attention:null,problem:null,reload:()=>{}}),qe=()=>Re(ci);function li({property:e,children:t}){let n=E(async()=>e?{property:e,...await Ar(e)}:null,[e]),o=n.data?.property===e?n.data:null;return r`<${ci.Provider} value=${{attention:o,problem:n.problem,reload:n.reload}}>${t}<//>`}var Xt=({alerts:e},t)=>e.find(n=>n.kind===t)?.count??0,Nt=({alerts:e})=>e.filter(({kind:t})=>t!=="unmapped_unit").reduce((t,{count:n})=>t+n,0);function di(e,t){let n=Xt(e,"still_has_access"),o=Xt(e,"credential_failing"),s=Nt(e)-n-o,a=Xt(e,"unmapped_unit"),{suggestions:i,held_sync_id:c}=e;return[{n,what:`${G(n)} moved out and still ${n===1?"has":"have"} access`,href:`${t}/alerts#still_has_access`,kind:"bad"},{n:o,what:"The PMS refuses the credential",href:`${t}/integrations/settings/pms`,kind:"bad"},{n:+!!c,what:"A sync waits for your decision",href:`${t}/syncs/${c}`,kind:"warn"},{n:s,what:k(s,"alert"),href:`${t}/alerts`,kind:"warn"},{n:i,what:`${k(i,"change")} of access to review`,href:`${t}/access`,kind:"accent"},{n:+(a>0),what:`${k(a,"unit")} to map`,href:`${t}/integrations/settings/units?show=unmapped`,kind:""}].filter(({n:l})=>l>0)}function Ee({title:e,onClose:t,children:n}){let o=W(null),s=it();return j(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function we({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${Ee} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${H} problem=${s.problem} />
      <div class="row end">
        <${g} onClick=${i}>Cancel<//>
        <${g} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var Bl=7,ql=5,Sn=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function kn(e,t=e.length){let n=e.slice(0,ql);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function Ds({kind:e,one:t,all:n=1,names:o=[],action:s,property:a,decide:i,onClose:c}){let{name:l,does:u,danger:d}=Oe[s],m=e==="still_has_access"&&s==="keep",[h,p]=w(""),[f,_]=w(()=>Vt(a.time_zone,new Date,Bl)),[$,b]=w(m?null:{action:s}),v=t&&[t.alert_id],y=E(async()=>$&&co(a.property_id,{...$,kind:e,alert_ids:v,dry_run:!0}),[$]),T=M(async()=>$&&y.data&&i($,y.data)),S=T.problem?.code==="other_plan",D=()=>{T.clear(),y.reload()},x=()=>{T.clear(),b(null)},I=t?Sn(t):`all ${n.toLocaleString("en-US")}`,[F,te]=w(!1),fe=V=>{V.preventDefault(),te(!h.trim()),h.trim()&&f?b({action:s,reason:h.trim(),until:f}):document.querySelector("dialog input")?.focus()},_e=V=>V.currentTarget.value;return r`
    <${Ee} title="${l}: ${I}?" onClose=${c}>
      <p>${m?Kr:u}</p>
      ${o.length>0&&r`<p class="hint">${kn(o,n)}</p>`}
      ${m&&!$?r`
          <form class="stack" onSubmit=${fe} novalidate>
            <${De} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${h} wrong=${F&&!h.trim()?"Say why they keep access.":void 0} onInput=${V=>p(_e(V))} />
            <${De} label="Last day with access" type="date" min=${Vt(a.time_zone,new Date)} value=${f} onInput=${V=>_(_e(V))} />
            <div class="row end"><${g} onClick=${c}>Cancel<//><${g} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${C} of=${y} lines=${3}>${V=>r`<${Jl} of=${V} how=${$} one=${!!t} />`}<//>
          <${H} problem=${T.problem} />
          ${S&&r`<div><${g} onClick=${D}>Look again<//></div>`}
          <div class="row end">
            ${m?r`<${g} onClick=${x}>Back<//>`:r`<${g} onClick=${c}>Cancel<//>`}
            <${g} kind=${d?"danger primary":"primary"} busy=${T.busy} disabled=${S||!y.data?.decided.length} onClick=${T.run}>${l}<//>
          </div>`}
    <//>`}function Jl({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=W(null);return j(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${ye(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${k(e.length,"alert")}</li>`}
      <li>Changes ${G(n)}</li>
      ${s>0&&r`<li>${G(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${G(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${k(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function hi({property:e,refresh:t}){let{attention:n,problem:o,reload:s}=qe(),[a,i]=me(),[c,l]=w(0),u=f=>{i(f),l(c+1),t()},d=n?.alerts??[],m=M(async()=>{let f=await Promise.all(d.filter(({kind:_})=>_!=="credential_failing").map(({kind:_})=>be($=>fn(e.property_id,_,{limit:200,cursor:$}))));et(`alerts-${e.property_id}.csv`,Xe(["Alert","About","Email","Unit","IDs in the PMS","What to do","Open since"],f.flat().map(Gl)))}),h=d.length>0&&r`<${g} busy=${m.busy} onClick=${m.run}>Save as CSV<//>`,p=n!==null&&Nt(n)<=Kl;return r`
    <${B} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync." actions=${h}>
      <${pe} of=${a} />
      <${H} problem=${m.problem} />
      <${C} of=${{data:n,problem:o,loading:!n,reload:s,replace:()=>{}}} lines=${8}>${()=>d.length?d.map(f=>f.kind==="unmapped_unit"?r`<${Vl} of=${f} property=${e} />`:r`<${Yl} key=${f.kind} of=${f} turn=${c} open=${p} property=${e} resolved=${u} />`):r`<div class="card"><${z} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var Gl=e=>[e.title,e.unit?e.residents.map(({name:t})=>t).join("; "):Sn(e),e.person?.email??e.residents[0]?.email,e.unit?.label??e.residents[0]?.pms_unit,e.residents.map(({pms_ref:t})=>t.pms_resident_id).join("; "),e.remedy,e.opened_at],Kl=25,ui=20,Vl=({of:e,property:t})=>r`
  <section class="card row between" aria-labelledby=${e.kind}>
    <div><h2 id=${e.kind}>${k(e.count,"unit")} that somebody lives in ${e.count===1?"is":"are"} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${t.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;function Yl({of:e,turn:t,open:n,property:o,resolved:s}){let{kind:a}=e,i=location.hash===`#${a}`,[c,l]=w(n||i),u=W(null);return j(()=>{i&&u.current?.scrollIntoView()},[]),r`
    <section class="card flush" aria-labelledby=${a} ref=${u}>
    <details class="group" open=${c} onToggle=${d=>l(d.currentTarget.open)}>
      <summary><h2 id=${a}>${e.title}</h2> <span class="tally">${k(e.count,"alert")}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${e.why}${a==="still_has_access"&&` ${e.remedy}`}</p>
        ${a==="credential_failing"&&r`<p><a href="/properties/${o.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${c&&r`<${Zl} of=${e} turn=${t} property=${o} resolved=${s} />`}
    </details>
    </section>`}function Zl({of:e,turn:t,property:n,resolved:o}){let s=n.property_id,a=Ke(i=>fn(s,e.kind,{limit:ui,cursor:i}),[s,e.kind]);return j(()=>{t&&a.reload()},[t]),r`
    <${C} of=${a} lines=${6}>${i=>r`
      <${Ql} of=${e} names=${i.map(Sn)} property=${n} resolved=${o} />
      <ul class="plain-list">
        ${i.map(c=>r`<li key=${c.alert_id}><${Xl} alert=${c} property=${n} resolved=${o} /></li>`)}
      </ul>
      <${le} of=${a} size=${ui} what=${e.title} />`}<//>`}function Ql({of:e,names:t,property:n,resolved:o}){let[s,a]=w(null),i=e.actions.filter(({count:l})=>l>1);if(!i.length||!Q()?.canManage)return null;let c=async(l,u)=>{let{decided:d,digest:m}=u,{decided:h,refused:p,lose:f,gain:_}=await co(n.property_id,{...l,kind:e.kind,alert_ids:d,digest:m});a(null);let $=[f&&`${G(f)} lost access`,_&&`${G(_)} gained access`].filter(Boolean).join(", ");o(`${Oe[l.action].name}: done for ${k(h.length,"alert")}${$&&`; ${$}`}.${p.length?` ${k(p.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row card-head">
      ${i.map(({action:l,count:u})=>r`
        <${g} kind="small ${Oe[l].danger?"danger":""}" aria-label="${Oe[l].name} for all ${u}: ${e.title}"
          onClick=${()=>a(l)}>${Oe[l].name} for all ${u.toLocaleString("en-US")}<//>`)}
    </div>
    ${s&&r`<${Ds} kind=${e.kind} all=${e.actions.find(({action:l})=>l===s)?.count} names=${t} action=${s} property=${n} decide=${c} onClose=${()=>a(null)} />`}`}function Xl({alert:e,property:t,resolved:n}){let[o,s]=w(null),a=Sn(e),i=async l=>{try{await Hr(t.property_id,e.alert_id,l),s(null),n(`${Oe[l.action].name}: done for ${a}.`)}catch(u){if(!(u instanceof ve)||u.code!=="alert_closed")throw u;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.kind==="still_has_access"?r`<${td} alert=${e} property=${t} />`:e.kind==="records_set_aside"?r`<${nd} alert=${e} />`:r`<${ad} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${od} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${e.kind!=="still_has_access"&&`${e.remedy} `}<${ed} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${Q()?.canManage&&r`
          <div class="row">
            ${e.actions.map(l=>r`
              <${g} kind="small ${Oe[l].danger?"danger":""}" aria-label="${Oe[l].name}: ${a}" onClick=${()=>s(l)}>${Oe[l].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${Ds} kind=${e.kind} one=${e} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function ed({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${U} at=${e} zone=${t} />${n>=6e4&&`, for ${yn(n)}`}.`}function td({alert:{person:e},property:t}){let n=Be();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,pt(e.phone)].filter(Boolean).map(o=>r` · ${o}`)}</p>`}var nd=({alert:{residents:e,resident_count:t}})=>r`
  <p class="long">${e.length?r`<strong>${t===1?"Record":"Records"} in the PMS:</strong> ${kn(e.map(n=>n.pms_ref.pms_resident_id),t)}`:r`<strong>${k(t,"record")}</strong> whose id cannot be read either`}</p>`;function od({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${yn(o)}: <${U} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${U} at=${e} zone=${n} />.`}</strong></p>`}var pi=(e,t)=>ce(e==="phone"?pt(t):t),sd=3;function ad({alert:e,property:t}){let{person:n,residents:o}=e,s=Be();if(!o.length&&!n)return null;if(o.length>sd)return r`<${rd} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(d=>o.some(m=>m[d])||c?.[d]),u=d=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][d]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((d,m)=>r`<th scope="col">${u(m)} <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":He(d)}</th>
            ${o.map(m=>r`<td>${pi(d,m[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:pi(d,c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var rd=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${ce(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${Mt(t-e.length)} more.</p>`}`;var bt={created:["Created","To be created"],linked:["Linked","To be linked"],updated:["Updated","To be updated"],moved_out:["Moved out","To move out"],access_ended:["Access ended","Access to end"],alerted:["Flagged","To be flagged"],skipped:["Skipped","To be skipped"],unchanged:["Unchanged","To stay"]};function en({counts:e,would:t=!1}){let n=Object.values(e.skipped).reduce((s,a)=>s+a,0),o=Number(t);return r`
    <dl class="counts">
      ${[["Residents",e.residents],[bt.created[o],e.created],[bt.linked[o],e.linked],[bt.updated[o],e.updated],[bt.moved_out[o],e.moved_out],...e.access_ended?[[bt.access_ended[o],e.access_ended]]:[],[bt.alerted[o],e.alerted],[bt.skipped[o],n],[bt.unchanged[o],e.unchanged]].map(([s,a])=>r`<div><dt>${s}</dt><dd>${a.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function tt(e,t=!1){let n=[[e.created,"created","to be created"],[e.linked,"linked","to be linked"],[e.updated-e.moved_out,"updated","to be updated"],[e.moved_out,"moved out","to move out"],[e.access_ended,"lost access without moving out","to lose access without moving out"],[e.alerted,"flagged","to be flagged"]].filter(([o])=>o>0);return n.length?n.map(([o,s,a])=>`${o.toLocaleString("en-US")} ${t?a:s}`).join(", "):"Nothing new"}function nt({of:{hold_reasons:e,counts:t}}){let n=mo(),o=e.every(({reason:s})=>s==="roster_shrank")&&ut(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${Ze(Se(Yt(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}var id=["duplicate_email","missing_email"];function cd(e,t,n){let{units:o}=e,s=Xt(e,"unmapped_unit"),a=id.reduce((c,l)=>c+Xt(e,l),0),i=Nt(e)-a;return[s>0&&{what:`Map ${k(s,"unit")}`,href:`${n}/integrations/settings/units?show=unmapped`,why:o.suggested?`Their residents are in Door without a unit. ${o.suggested===1?"One suggestion":`${o.suggested.toLocaleString("en-US")} suggestions`} can be accepted at once.`:"Their residents are in Door without a unit."},a>0&&{what:`Correct ${k(a,"email")} in the PMS`,href:`${n}/alerts`,why:"Emails that are missing or shared. They are brought in by the next sync after that."},i>0&&{what:`Decide about ${k(i,"alert")}`,href:`${n}/alerts`,why:"Whoever a sync could not tell apart."},e.suggestions>0&&{what:`Review access of ${G(e.suggestions)}`,href:`${n}/access`,why:"Nothing changes until you approve it."},t.automated_access==="off"&&{what:"Choose who gives access",href:`${n}/integrations/settings/access`,why:"Keys are given by hand now; Door can suggest or give them by lease and unit."}].filter(c=>c!==!1)}function mi({card:e,property:t}){let{attention:n}=qe(),o=`next done ${t.property_id}`,[s,a]=w(()=>localStorage.getItem(o)!==null);if(!n||!e.enabled||!e.last_sync||s)return null;let i=cd(n,e,`/properties/${t.property_id}`);return i.length?r`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${g} kind="small plain" onClick=${()=>{localStorage.setItem(o,"yes"),a(!0)}}>Hide this<//></div>
      <p>User Sync is on, and ${G(n.people.current+n.people.future)} who live here or are to move in ${n.people.current+n.people.future===1?"is":"are"} in Door.</p>
      <ol class="todo">${i.map(({what:l,href:u,why:d})=>r`<li><a href=${u}>${l}</a><span class="hint">${d}</span></li>`)}</ol>
      <${Ce} about="Setting up ${t.name}" />
    </section>`:null}function ld(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${tt(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function dd({since:e}){let[t,n]=w(()=>Date.now());return j(()=>{let o=setInterval(()=>n(Date.now()),1e3);return()=>clearInterval(o)},[]),e?r` <span class="tally" aria-hidden="true">${Zr(t-Date.parse(e))}</span>`:null}function tn({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${H} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${K} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${dd} since=${n?.started_at} /></div>
          <p>${ld(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${g} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${K} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error&&Se(n.error.detail)}</p><div class="row">${i}${c}<${Ce} about="A sync failed: ${n.sync_id}" /></div>
      <//>`:n.status==="held"?r`
      <${K} kind="warn" alert title="The sync waits for your decision">
        <${nt} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${K} kind="good">
        <p><strong>Synced.</strong> ${Mt(n.counts.residents)} in the PMS. ${tt(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${k(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var Ne={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Je=Object.keys(Ne);function fi({property:e,refresh:t}){let n=E(()=>ge(e.property_id),[e.property_id]),{query:o}=Y(),s=Jt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${B} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${tn} following=${s} property=${e.property_id} />
      ${n.data&&Q()?.canManage&&r`<${mi} card=${n.data} property=${e} />`}
      <section class="card" aria-labelledby="user-sync">
        <${C} of=${n}>${a=>r`<${ud} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function ud({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=Q()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${Ve[e.state].kind}>${Ve[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${pd} card=${e} base=${o} />
      ${e.pms&&r`<${hd} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${Ne[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/pms">${s?"Manage Settings":"See the settings"}</a>`}
        ${e.enabled&&r`<${g} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function pd({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${K} kind="warn" title="The last sync waits for your decision">
        <${nt} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${K} kind="bad" title=${n?.error?.code.startsWith("credential")?Ye.credential_failing.name:"The last sync failed"}>
      <p>${Se(n?.error?.detail??Ye.credential_failing.why)}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}. <${Ce} about=${n?`A sync failed: ${n.sync_id}`:"A credential is refused"} /></p>
    <//>`}var hd=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&se[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${U} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?tt(e.last_sync.counts):gt[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${U} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${k(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;var md=Object.keys(Kt).filter(e=>e!=="test");function $i({properties:e}){let t=E(Sr,[]),n=Ue(d=>Cr({cursor:d}),[]),[o,s]=w(!1),[a,i]=me(),c=e[0]?.time_zone??"UTC",l=d=>{i(d),t.reload(),n.reload()},u=new Map(e.map(({property_id:d,name:m})=>[d,m]));return r`
    <${B} title="Notices" lead="Who is told when something begins that needs somebody, and when it is over. Nobody is told the same twice."
      actions=${r`<${g} kind="primary" onClick=${()=>s(!0)}>Add a receiver<//>`}>
      <${pe} of=${a} />
      <${C} of=${t} lines=${4}>${({receivers:d,sends_mail:m})=>r`
        <section class="card flush" aria-labelledby="receivers">
          <div class="card-head"><h2 id="receivers">Who is told</h2></div>
          ${d.length?r`
            <ul class="plain-list">${d.map(h=>r`
              <li key=${h.receiver_id}><${fd} receiver=${h} properties=${e} names=${u} changed=${l} /></li>`)}</ul>`:r`<${z} title="Nobody is told yet"><p>Until somebody is, a held sync waits until a manager opens this console.</p><//>`}
        </section>
        ${o&&r`<${_d} sendsMail=${m} properties=${e} onClose=${()=>s(!1)} changed=${l} />`}`}<//>
      <section class="card flush" aria-labelledby="deliveries">
        <div class="card-head row between"><h2 id="deliveries">What was sent</h2><${g} kind="small" onClick=${n.reload}>Look again<//></div>
        <${C} of=${n} lines=${4}>${d=>r`<${yd} items=${d} zone=${c} />`}<//>
      </section>
      <${Qe} more=${n.more} busy=${n.busy} onMore=${n.goOn} />
    <//>`}function fd({receiver:e,properties:t,names:n,changed:o}){let[s,a]=w(null),{receiver_id:i,to:c,channel:l,quiet:u,properties:d}=e,m=M(async()=>{await Tr(i),o(`A test is on its way to ${c}. Look again in a moment to see how it went.`)}),h=M(async()=>{await Pr(i),o(`${c} is told no more.`)}),p=()=>{a(null),h.clear()},f=d?d.map(_=>n.get(_)??_).sort(Me).join(", "):"All properties";return r`
    <div class="stack tight">
      <div class="row between">
        <div class="long"><strong>${c}</strong> <${R}>${uo[l]}<//></div>
        <div class="row">
          <${g} kind="small" busy=${m.busy} aria-label="Test ${c}" onClick=${m.run}>Test<//>
          <${g} kind="small" aria-label="Change ${c}" onClick=${()=>a("edit")}>Change<//>
          <${g} kind="small danger" aria-label="Remove ${c}" onClick=${()=>a("remove")}>Remove<//>
        </div>
      </div>
      <p class="hint">${f}. ${u.length?`Not told of: ${u.map(_=>Kt[_].name.toLowerCase()).join(", ")}.`:"Told of everything."}</p>
      <${H} problem=${m.problem} />
      ${s==="edit"&&r`<${$d} receiver=${e} properties=${t} onClose=${p} changed=${_=>{p(),o(_)}} />`}
      ${s==="remove"&&r`
        <${we} title="Remove ${c}?" action="Remove" danger doing=${h} onConfirm=${h.run} onClose=${p}
          does=${r`<p>It is told no more, and what is on its way to it is given up.${l==="webhook"&&" Its signing secret is deleted; added again, it gets another."}</p>`} />`}
    </div>`}function $d({receiver:e,properties:t,onClose:n,changed:o}){let[s,a]=w({quiet:e.quiet,properties:e.properties??null}),i=M(async()=>{await xr(e,s),o(`What ${e.to} is told of was saved.`)}),c=l=>{l.preventDefault(),i.run()};return r`
    <${Ee} title="What ${e.to} is told of" onClose=${n}>
      <form class="stack" onSubmit=${c}>
        <${_i} choices=${s} set=${a} properties=${t} />
        <${H} problem=${i.problem} />
        <div class="row end"><${g} onClick=${n}>Cancel<//><${g} type="submit" kind="primary" busy=${i.busy}>Save<//></div>
      </form>
    <//>`}function _d({sendsMail:e,properties:t,onClose:n,changed:o}){let[s,a]=w(e?"email":"webhook"),[i,c]=w(""),[l,u]=w(""),[d,m]=w({quiet:[],properties:null}),[h,p]=w(null),f=M(async()=>{let{signing_secret:y}=await kr({channel:s,...s==="email"?{address:i}:{url:i},...d});o(`${i} is told from now on.`),y?p(y):n()}),_=s==="email"?"/address":"/url",$=l||f.problem?.errors.find(({pointer:y})=>y===_)?.detail,b=y=>{y.preventDefault(),u(i.trim()?"":s==="email"?"Enter an email address.":"Enter an https address."),i.trim()&&f.run()};if(h)return r`<${gd} secret=${h} onClose=${n} />`;let v=f.problem?.errors.every(({pointer:y})=>y===_)&&f.problem.errors.length>0;return r`
    <${Ee} title="Add a receiver" onClose=${n}>
      <form class="stack" onSubmit=${b} novalidate>
        <${ue} label="How" value=${s} options=${e?uo:{webhook:uo.webhook}} onChoose=${a} />
        ${!e&&r`<p class="hint">Mail is not set up here; support can set up an address to send from.</p>`}
        <${De} label=${s==="email"?"Email":"Address"} type=${s==="email"?"email":"url"} autocomplete="off" value=${i} wrong=${$}
          help=${s==="email"?"One person. They get no personal data of residents: names of properties, counts and links.":"Where a signed call is posted to, as Standard Webhooks has it. It begins with https:// and is reached from the public internet."}
          onInput=${y=>c(y.currentTarget.value)} />
        <${_i} choices=${d} set=${m} properties=${t} />
        ${!v&&r`<${H} problem=${f.problem} />`}
        <div class="row end"><${g} onClick=${n}>Cancel<//><${g} type="submit" kind="primary" busy=${f.busy}>Add<//></div>
      </form>
    <//>`}function gd({secret:e,onClose:t}){let[n,o]=me();return r`
    <${Ee} title="The signing secret" onClose=${t}>
      <${K} kind="warn"><p>It is shown only now. Keep it where the webhook is received: by it you know that a call is ours.</p><//>
      <p class="long"><code>${e}</code></p>
      <${pe} of=${n} />
      <div class="row end"><${g} onClick=${()=>navigator.clipboard.writeText(e).then(()=>o("Copied."),()=>o("Your browser does not let it be copied; select it."))}>Copy<//><${g} kind="primary" onClick=${t}>I have kept it<//></div>
    <//>`}function _i({choices:e,set:t,properties:n}){let{quiet:o,properties:s}=e,a=(i,c)=>i.filter(l=>l!==c);return r`
    <fieldset class="stack tight">
      <legend><strong>Told of</strong></legend>
      ${md.map(i=>r`
        <label class="tick" key=${i}><input type="checkbox" checked=${!o.includes(i)}
          onChange=${()=>t({...e,quiet:o.includes(i)?a(o,i):[...o,i]})} />
          <span>${Kt[i].name} <span class="hint">${Kt[i].when}</span></span></label>`)}
    </fieldset>
    <${ue} label="Properties" value=${s?"some":"all"} options=${{all:"All of the portfolio",some:"Some"}}
      onChoose=${i=>t({...e,properties:i==="all"?null:[]})} />
    ${s&&r`
      <fieldset class="stack tight">
        <legend><strong>${k(s.length,"property","properties")}</strong></legend>
        ${[...n].sort((i,c)=>Me(i.name,c.name)).map(({property_id:i,name:c})=>r`
          <label class="tick" key=${i}><input type="checkbox" checked=${s.includes(i)}
            onChange=${()=>t({...e,properties:s.includes(i)?a(s,i):[...s,i]})} /> <span>${c}</span></label>`)}
      </fieldset>`}`}function yd({items:e,zone:t}){return e.length?r`
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">To</th><th scope="col">How it went</th></tr></thead>
      <tbody>${e.map(n=>r`
        <tr key=${n.delivery_id}>
          <td data-label="When" class="short"><${U} at=${n.created_at} zone=${t} /></td>
          <th scope="row">${Kt[n.kind].name}${Cs[n.turn]&&`: ${Cs[n.turn]}`}${n.about&&r`<div class="hint">${n.about}</div>`}</th>
          <td data-label="To" class="long">${n.to}</td>
          <td><${R} kind=${As[n.status].kind}>${As[n.status].name}<//>
            ${n.status!=="delivered"&&r`<div class="hint">${n.outcome&&`${n.outcome}. `}${n.attempts>0&&`Tried ${k(n.attempts,"time")}. `}${n.attempts>0&&n.next_try_at&&r`Again <${U} at=${n.next_try_at} zone=${t} />.`}</div>`}</td>
        </tr>`)}</tbody>
    </table>`:r`<${z} title="Nothing was sent yet"><p>Press Test beside a receiver to try it.</p><//>`}var gi=[["First name",e=>e.first_name],["Last name",e=>e.last_name],["Email",e=>e.email],["Phone",e=>e.phone],["Unit",e=>e.unit?.name],["Unit in the PMS",e=>e.records[0]?.pms_unit],["Lifecycle",e=>ie[e.lifecycle].name],["Access",e=>dt[e.access.state].name],["Lease status",e=>e.lease?.status],["Lease start",e=>e.lease?.starts_on],["Lease end",e=>e.lease?.ends_on],["Move-in",e=>e.moved_in_on],["Move-out",e=>e.moved_out_on],["From",e=>e.source==="pms"?"PMS":"Door"],["ID in the PMS",e=>e.pms_ref?.pms_resident_id],["ID in Door",e=>e.person_id]];async function bo(e,t,n){let o=await be(s=>ct(t,{...n,limit:200,cursor:s}));et(e,Xe(gi.map(([s])=>s),o.map(s=>gi.map(([,a])=>a(s)))))}var yi=50,xn={sort:"last_name",order:"asc"};function bd(e){let{query:t,route:n}=Y(),{lifecycle:o="",access:s="",only:a="",q:i="",sort:c=xn.sort,order:l=xn.order}=t,u={lifecycle:o,access:s,only:a,q:i,sort:c,order:l};return{which:u,change:m=>{let h={...u,...m},p=h.sort===xn.sort&&h.order===xn.order,f=Object.entries(h).filter(([_,$])=>$&&!(p&&_ in xn));n(f.length?`${e}?${new URLSearchParams(f)}`:e,!0)},filtered:!!(o||s||a||i)}}function bi({property:e,refresh:t}){let n=e.property_id,o=`/properties/${n}/people`,{which:s,change:a,filtered:i}=bd(o),c=Ke(_=>ct(n,{...s,limit:yi,cursor:_}),[n,...Object.values(s)]),l=E(()=>ge(n),[n]),u=Jt(n,()=>{c.reload(),l.reload(),t()}),d=l.data?.enabled??!1,m=M(async()=>{let _=await be($=>ct(n,{...s,limit:200,cursor:$}));c.replace({items:_,next_cursor:null,total:_.length,number:0}),setTimeout(()=>{print(),c.reload()})}),h=M(async()=>{await bo(`people-${n}.csv`,n,s)}),p=r`Last sync: <strong><${U} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${U} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,f=r`
    <${wn} label=${r`Actions <${yt} name="down" />`} kind="primary">
      ${d?r`<button type="button" disabled=${u.running} onClick=${u.start.run}>${u.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${h.run}>${h.busy?"Reading all of it\u2026":"Save this list as CSV"}</button>
      <button type="button" onClick=${m.run}>${m.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${B} title="People" lead=${p} actions=${f}>
      <${tn} following=${u} property=${n} />
      <${H} problem=${m.problem??h.problem} />
      <${wd} which=${s} change=${a} />
      <${vd} total=${c.total} filtered=${i} change=${a} />
      <div class="card flush ${c.loading&&c.data?"stale":""}" aria-busy=${c.loading?"true":void 0}>
        <${C} of=${c} lines=${10}>${_=>_.length?r`<${xd} people=${_} property=${e} which=${s} change=${a} />`:r`<${Pd} property=${e} filtered=${i} on=${d} />`}<//>
        <${le} of=${c} size=${yi} what="people" />
      </div>
    <//>`}var wd=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${$e} label="Search by name, email, phone, unit or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${ue} label="Lifecycle" value=${e.lifecycle} onChoose=${n=>t({lifecycle:n})}
      options=${{"":"All",future:ie.future.name,current:ie.current.name,past:ie.past.name}} />
    <${ue} label="Access" value=${e.access} options=${{"":"All",...Rt(dt)}} onChoose=${n=>t({access:n})} />
    <${ue} label="Show" value=${e.only} options=${{"":"Everybody",...Jr}} onChoose=${n=>t({only:n})} />
    <${ue} label="Sort by" kind="phone-only" value=${e.sort} options=${Gr} onChoose=${n=>t({sort:n,order:"asc"})} />
  </div>`;function vd({total:e,filtered:t,change:n}){let{attention:o}=qe(),s=o?.people.past_with_access??0;return r`
    <div class="row between">
      <p role="status">${e===null?r`<span class="hint">Loading…</span>`:r`<strong>${G(e)}</strong>${t&&o&&r` <span class="hint">of ${o.people.all.toLocaleString("en-US")}</span>`}`}</p>
      <div class="row no-print">
        ${s>0&&r`<button type="button" class="chip warn" onClick=${()=>n({only:"past_with_access",lifecycle:"",access:"",q:""})}>${G(s)} moved out and still ${s===1?"has":"have"} access</button>`}
        ${t&&r`<button type="button" class="chip" onClick=${()=>n({lifecycle:"",access:"",only:"",q:""})}>Show everybody</button>`}
      </div>
    </div>`}var Sd=[["Name","last_name"],["Unit","unit"],["Lifecycle"],["Access"],["Move-in","move_in"],["Lease end","lease_end"],["Lease status"],["From"]];function kd({name:e,by:t,which:{sort:n,order:o},change:s}){if(!t)return r`<th scope="col">${e}</th>`;let a=t===n,i=a&&o==="asc"?"desc":"asc";return r`
    <th scope="col" aria-sort=${a?o==="asc"?"ascending":"descending":void 0}>
      <button type="button" class="sort" onClick=${()=>s({sort:t,order:i})}>${e}<span aria-hidden="true">${a?o==="asc"?"\u2191":"\u2193":"\u2195"}</span></button></th>`}var xd=({people:e,property:t,which:n,change:o})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead><tr>${Sd.map(([s,a])=>r`<${kd} name=${s} by=${a} which=${n} change=${o} />`)}</tr></thead>
    <tbody>
      ${e.map(s=>r`
        <tr key=${s.person_id}>
          <th scope="row" class="long"><a href="/properties/${t.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a>
            <div class="hint">${s.email}</div></th>
          <td data-label="Unit" class="short"><${Dt} person=${s} /></td>
          <td><${R} kind=${ie[s.lifecycle].kind}>${ie[s.lifecycle].name}<//></td>
          <td data-label="Access">${s.lifecycle==="past"&&s.access.state!=="ended"?r`<${R} kind="warn">Still has access<//>`:dt[s.access.state].name}</td>
          <td data-label="Move-in" class="short">${ye(s.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${ye(s.lease?.ends_on)}</td>
          <td data-label="Lease status">${ce(s.lease?.status)}</td>
          <td data-label="From">${s.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,Pd=({property:e,filtered:t,on:n})=>{let o=r`<a href="/properties/${e.property_id}/why">Why is somebody not here?</a>`;return t?r`<${z} title="Nobody fits"><p>Search for less, or show everybody. ${o}</p><//>`:n?r`<${z} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${o}<//>`:r`
    <${z} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`};function wo({property:e,about:t}){let n=E(()=>Lr(e.property_id,t),[t.email,t.q]);return r`
    <${C} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        <p class="hint">${Td(o,t)} The PMS was asked <${U} at=${o.asked_at} zone=${e.time_zone} />.</p>
        ${o.to_do&&r`<p><strong>Nobody such was found.</strong> ${o.to_do}</p>`}
        ${Cd(o.residents).map(s=>r`<${Ad} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${Ye[s.kind].name}</a></p>`)}
        ${o.more>0&&r`<p>And ${k(o.more,"more","more")}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`}function Td({searched:{residents:e,people:t,pms_properties:n}},{email:o,q:s}){return`Looked for ${o?`the email \u201C${o}\u201D`:`\u201C${s}\u201D in names, units, emails, phones and IDs`}, among ${k(e,"resident")} whom the PMS has for ${n.join(", ")} and ${G(t)} in Door.`}function Cd(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var Ad=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${Lt(e.outcome,!0).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
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
          <tr class=${n.same?"":"differs"}><th scope="row">${He(n.field)}</th><td>${ce(n.pms)}</td><td>${ce(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var wi=["future","current","past"];function Ed(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function vo({person:e,to:t,property:n,mode:o,action:s=`Set to ${ie[t].name}`,set:a,onClose:i}){let c=`${e.first_name} ${e.last_name}`,l=M(async()=>{await Rr(n.property_id,e.person_id,t),a(`${c} is now ${ie[t].name}.`)});return r`
    <${we} title="${s}: ${c}?" does=${r`<p>${Ed(t,e,o)}</p>`}
      action=${s} danger=${t!=="current"} doing=${l} onConfirm=${l.run} onClose=${i} />`}var Ut=e=>e.person_id&&e.outcome!=="created",Ns=(e,t)=>e.fields.find(n=>n.field===t)?.to,Pn=e=>Ut(e)&&Ns(e,"lifecycle")==="past",Tn=e=>Ut(e)&&Ns(e,"access")==="ended",Us=e=>Ut(e)&&!!Ns(e,"access_after_move_out"),Rd=({row:e})=>r`
  ${Pn(e)?r`<${R} kind="bad">Moves out<//> `:r`<${R}>${Lt(e.outcome,!0).name}<//> `}
  ${Tn(e)&&r`<${R} kind="bad">Loses access<//>`}
  ${Us(e)&&r`<${R} kind="warn">Keeps access until you decide<//>`}`,So=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(Ut))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${Ld} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${ce(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${ce(o.resident?.unit)}</td>
          <td data-label="Lease status">${ce(o.resident?.lease_status)}</td>
          ${(n||Ut(o))&&r`
            <td>
              ${n&&r`<${Rd} row=${o} />`}
              ${Ut(o)&&r`<${Cn} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${k(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function Ld({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${Ut(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function Cn({fields:e}){let t=Be(),n=mo();return e.map(({field:o,from:s,to:a})=>r`
    <${bn} name=${He(o)} from=${s&&vi(o,s,t,n)} to=${ce(a&&vi(o,a,t,n))} />`)}function vi(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":Yt(s,o))).join(", ");case"access_after_move_out":return po(Yt(t,o));case"phone":return pt(t);case"lifecycle":return oe(ie,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return Yt(t,o);default:return t}}function ki({property:e,params:t}){let n=e.property_id,o=E(async()=>{let[a,i]=await Promise.all([Er(n,t.person),ge(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${B} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${C} of=${o} lines=${10}>${a=>r`
        <${Md} person=${a} zone=${e.time_zone} />
        <${Od} person=${a} zone=${e.time_zone} />
        <${Dd} person=${a} property=${e} />
        <${Nd} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${Ud} email=${a.email} property=${e} />
        <${Id} history=${a.history} property=${e} />`}<//>
    <//>`}var Md=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",ce(pt(e.phone))],["Unit",r`<${Dt} person=${e} />`],["Lease status",ce(e.lease?.status)],["Lease",e.lease?`${ye(e.lease.starts_on)} to ${ye(e.lease.ends_on)}`:"\u2014"],["Move-in",ye(e.moved_in_on)],["Move-out",ye(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${U} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,Od=({person:e,zone:t})=>r`
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
              <th scope="row">${n.pms_ref.pms_resident_id} <span class="hint">${se[n.pms_ref.pms]}, ${n.pms_ref.pms_property_id}</span>
                ${e.records.length>1&&n.leads&&r` <${R} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${ce(n.email)}</td>
              <td data-label="Unit" class="short">${ce(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${R} kind="warn">Missing from the PMS<//> <span class="hint">since <${U} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${R} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${U} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`;function Dd({person:e,property:t}){let n=t.property_id,{person_id:o,lifecycle:s}=e,a=Ke(i=>ct(n,{lives_with:o,limit:Si,cursor:i}),[n,o,s]);return s==="past"?null:r`
    <section class="card flush" aria-labelledby="household">
      <div class="card-head stack tight"><h2 id="household">Lives with</h2>
        <p class="hint">Whoever is of the same lease; or in the same unit, and ${ie[s].name.toLowerCase()} too.</p></div>
      <${C} of=${a} lines=${2}>${i=>i.length?r`
        <table class="table">
          <thead><tr><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Lifecycle</th><th scope="col">Access</th></tr></thead>
          <tbody>
            ${i.map(c=>r`
              <tr key=${c.person_id}>
                <th scope="row" class="long"><a href="/properties/${n}/people/${c.person_id}">${c.first_name} ${c.last_name}</a> <div class="hint">${c.email}</div></th>
                <td data-label="Unit" class="short"><${Dt} person=${c} /></td>
                <td><${R} kind=${ie[c.lifecycle].kind}>${ie[c.lifecycle].name}<//></td>
                <td data-label="Access">${dt[c.access.state].name}</td>
              </tr>`)}
          </tbody>
        </table>`:r`<p class="card-head hint">Nobody else.</p>`}<//>
      <${le} of=${a} size=${Si} what="household" />
    </section>`}var Si=20;function Nd({person:e,property:t,mode:n,changed:o}){let[s,a]=w(null),[i,c]=me(),l=wi.filter(m=>m!==e.lifecycle),{access:u}=e,d=Be();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${ie[e.lifecycle].kind}>${ie[e.lifecycle].name}<//></div>
      <p>${u.reason}</p>
      ${u.state==="granted"&&r`
        <p>Access since <${U} at=${u.starts_at} zone=${t.time_zone} />: ${d[u.unit_id]??u.unit_id}${u.common_area_keys.length>0&&`, ${u.common_area_keys.join(", ")}`}.
          ${u.ends_at&&r` It ends by itself <${U} at=${u.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${u.state==="ended"&&r`<p>All access ended <${U} at=${u.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&u.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${u.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${pe} of=${i} />
      ${Q()?.canManage&&r`
        <div class="row">
          ${l.map(m=>r`<${g} key=${m} kind=${m==="current"?"":"danger"} onClick=${()=>a(m)}>Set to ${ie[m].name}<//>`)}
        </div>`}
      ${s&&r`
        <${vo} person=${e} to=${s} property=${t} mode=${n} onClose=${()=>a(null)} set=${m=>{c(m),a(null),o()}} />`}
    </section>`}function Ud({email:e,property:t}){let[n,o]=w(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${wo} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${g} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var Id=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${U} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${lo[n.kind]}</th>
              <td><${Cn} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${oe(Gt,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;var xi=50,nn=({integration:e},t)=>e.alerts[t]??0,jd=e=>e.integration.open_alerts-nn(e,"unmapped_unit")-nn(e,"still_has_access")-nn(e,"credential_failing");function ko(e){let{integration:t}=e,n=nn(e,"still_has_access"),o=jd(e),s=nn(e,"unmapped_unit"),a=t.state==="on"||t.state==="needs_attention";return[{n,what:`${G(n)} past with access`,to:"alerts#still_has_access",kind:"bad"},{n:Number(a&&!!t.credential?.failing_since),what:"Credential refused",to:"integrations/settings/pms",kind:"bad"},{n:+!!t.held_sync_id,what:"Sync held",to:`syncs/${t.held_sync_id}`,kind:"warn"},{n:+(t.state==="needs_attention"&&!t.held_sync_id&&!t.credential?.failing_since),what:"Sync failed",to:"integrations",kind:"bad"},{n:Number(t.is_late),what:"Not synced lately",to:"integrations",kind:"warn"},{n:o,what:k(o,"alert"),to:"alerts",kind:"warn"},{n:s,what:`${k(s,"unit")} to map`,to:"integrations/settings/units?show=unmapped",kind:""}]}function Wd(e,t){let[n,o]=[ko(e),ko(t)],s=n.findIndex(({n:a},i)=>a!==o[i].n);return s<0?Me(e.name,t.name):o[s].n-n[s].n}var Pi={needs:{name:"Needs somebody",fits:e=>ko(e).some(({n:t})=>t>0)},past:{name:"Past with access",fits:e=>nn(e,"still_has_access")>0},held:{name:"Sync held",fits:({integration:e})=>!!e.held_sync_id},failing:{name:"Credential refused",fits:({integration:e})=>!!e.credential?.failing_since},late:{name:"Not synced lately",fits:({integration:e})=>e.is_late},on:{name:"User Sync on",fits:({integration:{state:e}})=>e==="on"||e==="needs_attention"},off:{name:"User Sync off",fits:({integration:{state:e}})=>e==="off"},not_set_up:{name:"Not set up",fits:({integration:{state:e}})=>e==="not_set_up"||e==="in_progress"}},Hd={fits:()=>!0};function Ti({properties:e,refresh:t}){let{query:n,route:o}=Y(),{q:s="",show:a="",pms:i=""}=n,c=f=>{let _=new URLSearchParams(Object.entries({q:s,show:a,pms:i,...f}).filter(([,$])=>$));o(_.size?`/?${_}`:"/",!0)},{fits:l}=oe(Pi,a)??Hd,u=e.filter(f=>l(f)&&(!i||f.integration.pms===i)&&Te(s,[f.name,f.property_id,f.org_id,f.integration.credential?.name])).sort(Wd),d=Ae(u,xi),m=[...new Set(e.flatMap(({integration:f})=>f.pms??[]))],h=Object.entries(Pi).map(([f,{name:_,fits:$}])=>[f,_,e.filter($).length]),p=Object.fromEntries(h.filter(([f,,_])=>_>0||f===a).map(([f,_,$])=>[f,`${_} (${$.toLocaleString("en-US")})`]));return r`
    <${B} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${r`${Q()?.role==="portfolio_manager"&&r`${e.length>1&&r`<a class="button" href="/rollouts">Roll out</a>`}<a class="button" href="/notices">Notices</a>`}${Q()?.canManage&&r`<a class="button" href="/activity">Activity</a>`}${e.length>0&&r`<${g} onClick=${t}>Look again<//>`}`}>
      <${zd} properties=${e} />
      ${e.length>0&&r`
        <div class="filters" role="search">
          <${$e} label="Search by name, ID or credential" value=${s} onSearch=${f=>c({q:f})} />
          <${ue} label="Show" value=${a} options=${{"":`All properties (${e.length.toLocaleString("en-US")})`,...p}} onChoose=${f=>c({show:f})} />
          ${m.length>1&&r`<${ue} label="PMS" value=${i} options=${{"":"All",...Object.fromEntries(m.map(f=>[f,se[f]]))}} onChoose=${f=>c({pms:f})} />`}
        </div>
        <p role="status"><strong>${k(u.length,"property","properties")}</strong></p>`}
      <div class="card flush">
        ${u.length?r`<${Fd} properties=${d.data} />`:r`
          <${z} title=${e.length?"No property fits":"You manage no property yet"}>
            <p>${e.length?"Search for less, or show all properties.":"Ask a manager of your portfolio to give you one."}</p>
          <//>`}
        <${le} of=${d} size=${xi} what="properties" />
      </div>
    <//>`}function zd({properties:e}){let t=new Map;for(let n of e){let{credential:o}=n.integration;if(!o?.failing_since)continue;let s=t.get(o.credential_id)??{name:o.name,since:o.failing_since,of:[]};t.set(o.credential_id,{...s,of:[...s.of,n]})}return[...t].map(([n,{name:o,since:s,of:a}])=>r`
    <${K} key=${n} kind="bad" title="The PMS refuses the credential “${o}”">
      <p>${k(a.length,"property is","properties are")} not synced since <${U} at=${s} zone=${a[0].time_zone} />.
        ${Q()?.canManage&&r` A new password is entered once for all of them. <a href="/properties/${a[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...a].sort((i,c)=>Me(i.name,c.name)).map(({name:i})=>i).join(", ")}</p></details>
    <//>`)}function Fd({properties:e}){let t=new Set(e.map(({org_id:n})=>n)).size>1;return r`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${t&&r`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${e.map(n=>{let{property_id:o,name:s,org_id:a,integration:i}=n,c=ko(n).filter(({n:l})=>l>0);return r`
            <tr key=${o}>
              <th scope="row"><a href="/properties/${o}/people">${s}</a></th>
              ${t&&r`<td data-label="Portfolio">${a}</td>`}
              <td data-label="PMS">${i.pms?se[i.pms]:r`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${o}/integrations" aria-label="Integrations of ${s}: ${Ve[i.state].name}">
                <${R} kind=${Ve[i.state].kind}>${Ve[i.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${Bd} property=${n} /></td>
              <td>${c.length?r`<ul class="inline">${c.map(({what:l,to:u,kind:d})=>r`<li><a class="need ${d}" href="/properties/${o}/${u}">${l}</a></li>`)}</ul>`:r`<span class="hint">Nothing</span>`}</td>
            </tr>`})}
      </tbody>
    </table>`}function Bd({property:{integration:{last_succeeded_at:e},time_zone:t}}){if(!e)return r`<span class="hint">never</span>`;let n=Date.now()-Date.parse(e);return r`<${U} at=${e} zone=${t} as=${n<6e4?"just now":`${yn(n)} ago`} />`}var Ci=50,qd=2e3,on=e=>e.state==="ready"&&e.hold_reasons.length>0,wt=({lines_by_state:e},...t)=>t.reduce((n,o)=>n+(e[o]??0),0),Ai={refused:{name:"Went no further",fits:({state:e})=>e==="refused"},held:{name:"Would be held",fits:on},ready:{name:"Ready",fits:({state:e})=>e==="ready"},waiting:{name:"Waiting",fits:({state:e})=>e==="waiting"||e==="turning_on"},on:{name:"On",fits:({state:e})=>e==="on"}},Jd={fits:()=>!0},Ei=e=>e.state==="refused"?0:on(e)?1:2;function Ri({params:e,properties:t,refresh:n}){let o=E(()=>bs(e.rollout),[e.rollout]),{data:s,replace:a}=o,i=!!(s&&wt(s,"waiting","turning_on"));j(()=>{if(!i)return;let l=!0;return(async()=>{for(;l;){await new Promise(d=>setTimeout(d,qd));let u=l&&Ft()?await bs(e.rollout).catch(()=>null):null;l&&u&&a(u)}})(),()=>{l=!1}},[e.rollout,i]);let c=t.find(({property_id:l})=>l===s?.model.property_id);return r`
    <${B} title=${s?`Roll-out to ${k(s.properties,"property","properties")}`:"Roll-out"}
      lead=${s&&r`Set up like ${c?.name??s.model.property_id}, with ${se[s.model.pms]}. Begun by ${s.begun_by}, <${U} at=${s.begun_at} zone=${c?.time_zone??"UTC"} />. You can leave this page; it goes on.`}
      actions=${r`<a class="button" href="/rollouts">All roll-outs</a>`}>
      <${C} of=${o} lines=${8}>${l=>r`<${Kd} rollout=${l} changed=${u=>{a(u),n()}} />`}<//>
    <//>`}function Gd(e){let t=l=>l.toLocaleString("en-US"),[n,o,s,a]=[wt(e,"waiting"),wt(e,"turning_on"),wt(e,"on"),wt(e,"refused")],i=e.properties-n-a,c=[`${t(i)} of ${t(e.properties)} set up and previewed`];return(s||o)&&c.push(`${t(s)} on`),o&&c.push(`${t(o)} turning on`),a&&c.push(`${t(a)} went no further`),c.join(", ")}function Kd({rollout:e,changed:t}){let[n,o]=w(null),[s,a]=w(""),[i,c]=w(""),l=e.rollout_id,u=M(async v=>{t(await vr(l,v)),o(null)}),d=M(async()=>t(await wr(l))),m=wt(e,"waiting","turning_on")>0,[h,p]=[wt(e,"ready"),wt(e,"refused")],f=h-e.held,{fits:_}=oe(Ai,i)??Jd,$=e.lines.filter(v=>_(v)&&Te(s,[v.name,v.property_id,...v.pms_properties.map(({name:y,pms_property_id:T})=>`${y} ${T}`)])).sort((v,y)=>Ei(v)-Ei(y)||Me(v.name,y.name)),b=Ae($,Ci);return r`
    <div class="card stack">
      <p role="status">${m&&r`<span class="spinner" aria-hidden="true" /> `}<strong>${Gd(e)}.</strong></p>
      <${en} counts=${e.counts} would />
      <div class="row">
        ${h>0&&r`<${g} kind=${e.held?"":"primary"} onClick=${()=>o("all")}>Turn on all ${h.toLocaleString("en-US")}<//>`}
        ${e.held>0&&f>0&&r`<${g} kind="primary" onClick=${()=>o("without_hold")}>Turn on the ${f.toLocaleString("en-US")} without a hold<//>`}
        ${(p>0||m)&&r`<${g} busy=${d.busy} onClick=${d.run}>${p?`Try ${k(p,"property","properties")} again`:"Ask again for what waits"}<//>`}
      </div>
      <${H} problem=${d.problem} />
    </div>
    <div class="filters no-print" role="search">
      <${$e} label="Search properties" value=${s} onSearch=${a} />
      <${ue} label="Show" value=${i} onChoose=${c}
        options=${{"":`All (${e.lines.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(Ai).map(([v,{name:y,fits:T}])=>[v,`${y} (${e.lines.filter(T).length.toLocaleString("en-US")})`]))}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">Property</th><th scope="col">PMS property</th><th scope="col">State</th><th scope="col">What turning it on does</th></tr></thead>
        <tbody>${b.data.map(v=>r`<${Zd} key=${v.property_id} line=${v} />`)}</tbody>
      </table>
      ${!$.length&&r`<${z} title="No property fits" />`}
      <${le} of=${b} size=${Ci} what="properties" />
    </div>
    ${n&&r`
      <${we} title="Turn User Sync on for ${k(n==="all"?h:f,"property","properties")}?" action="Turn On" danger=${n==="all"&&e.held>0} doing=${u}
        does=${r`<${Vd} of=${e.lines.filter(v=>v.state==="ready"&&(n==="all"||!on(v)))} />`}
        onConfirm=${()=>u.run(n)} onClose=${()=>{o(null),u.clear()}} />`}`}function Vd({of:e}){let t=e.reduce((o,{counts:s})=>({...o,...Object.fromEntries(["created","linked","updated","moved_out","access_ended","alerted"].map(a=>[a,o[a]+(s?.[a]??0)]))}),Yd),n=e.filter(on).length;return r`
    <p>The first sync of each starts at once, and then every hour. Together: ${tt(t,!0)}.</p>
    ${n>0&&r`<${K} kind="warn" title="${k(n,"of them would","of them would")} be held"><p>${ut(t,!0)?`With them, ${ut(t,!0)}. `:""}Turning them on lets exactly what you saw through; what has changed since is held.</p><//>`}`}var Yd={residents:0,created:0,linked:0,updated:0,unchanged:0,skipped:{},alerted:0,moved_out:0,access_ended:0};function Zd({line:e}){let{property_id:t,name:n,state:o,counts:s,error:a,sync_id:i,missing_common_area_keys:c}=e,l=on(e)?xs.held:xs[o];return r`
    <tr>
      <th scope="row"><a href="/properties/${t}/integrations">${n}</a></th>
      <td data-label="PMS property">${e.pms_properties.map(({name:u})=>u).join(", ")} <span class="hint">${e.pms_properties.map(({pms_property_id:u})=>u).join(", ")}</span></td>
      <td><${R} kind=${l.kind}>${l.name}<//></td>
      <td data-label="What turning it on does">
        ${s&&r`<div>${tt(s,o!=="on")}</div>`}
        ${on(e)&&s&&r`<${nt} of=${{hold_reasons:e.hold_reasons,counts:s}} />`}
        ${c.length>0&&r`<div class="hint">Without the common area ${c.length===1?"key":"keys"} ${c.join(", ")}: Door has none such here.</div>`}
        ${a&&r`<div class="wrong">${Ze(Se(a.detail))}</div>`}
        ${i&&r`<a href="/properties/${t}/syncs/${i}">First sync</a>`}
      </td>
    </tr>`}var Li=50;function Di({properties:e}){let{query:t,route:n}=Y(),o=e.filter(({integration:{state:i}})=>i==="on"||i==="off"||i==="needs_attention").sort((i,c)=>Me(i.name,c.name)),s=o.find(({property_id:i})=>i===t.model),a={"":"Choose a property",...Object.fromEntries(o.map(({property_id:i,name:c,integration:{pms:l}})=>[i,l?`${c} (${se[l]})`:c]))};return r`
    <${B} title="Roll out to more properties" lead="Set one property up, then many like it: the same PMS and credential, the same excluded lease statuses and access. Nothing is turned on before you have seen what it would do.">
      ${o.length?r`<div class="filters"><${ue} label="Set up like" value=${s?.property_id??""} options=${a} onChoose=${i=>n(i?`/rollouts?model=${i}`:"/rollouts")} /></div>`:r`<${K}><p>Set up one property first; then others can be set up like it. <a href="/">Choose a property</a></p><//>`}
      ${s?r`<${Xd} key=${s.property_id} model=${s} />`:r`<${Qd} properties=${e} />`}
    <//>`}function Qd({properties:e}){let t=Ue(o=>br({cursor:o}),[]),n=o=>e.find(({property_id:s})=>s===o)?.name??o;return r`
    <${C} of=${t} lines=${3}>${o=>o.length>0&&r`
      <section class="stack">
        <h2>Roll-outs until now</h2>
        <div class="card flush">
          <table class="table">
            <thead><tr><th scope="col">Begun</th><th scope="col">Set up like</th><th scope="col">PMS</th><th scope="col">Properties</th><th scope="col">By</th></tr></thead>
            <tbody>
              ${o.map(({rollout_id:s,begun_at:a,begun_by:i,model:c,properties:l})=>r`
                <tr key=${s}>
                  <th scope="row"><a href="/rollouts/${s}"><${U} at=${a} zone="UTC" /></a></th>
                  <td data-label="Set up like">${n(c.property_id)}</td>
                  <td data-label="PMS">${se[c.pms]}</td>
                  <td data-label="Properties">${l.toLocaleString("en-US")}</td>
                  <td data-label="By">${i}</td>
                </tr>`)}
            </tbody>
          </table>
        </div>
        <${Qe} more=${t.more} busy=${t.busy} onMore=${t.goOn} />
      </section>`}<//>`}function Xd({model:e}){let t=E(()=>gr(e.property_id),[e.property_id]);return r`
    <${C} of=${t} lines=${8}>${({properties:n,pms_properties:o})=>r`
      <${nu} model=${e} candidates=${n.filter(({property_id:s})=>s!==e.property_id)} offered=${o} />`}<//>`}var Is={open:{name:"Not matched",fits:e=>e.ids.length===0},alike:{name:"Names only alike",fits:e=>e.sureness==="alike"},chosen:{name:"Chosen",fits:e=>e.chosen},left:{name:"Left out",fits:e=>!e.chosen}},eu={fits:()=>!0};function tu(e,{matches:t,picks:n}){let{property_id:o,attached:s,suggested:a,next_step:i}=e,c=t[o],l=c??(s.length?s:a?[a]:[]);return{candidate:e,ids:l,sureness:c?null:e.sureness,chosen:l.length>0&&(n[o]??i!=="activate")}}var Mi=(e,t)=>Oi(t)-Oi(e)||Me(e.candidate.name,t.candidate.name),Oi=({ids:e,sureness:t})=>e.length===0?2:+(t==="alike");function nu({model:e,candidates:t,offered:n}){let{route:o}=Y(),[s,a,i]=qt(`roll-out like ${e.property_id}`,{matches:{},picks:{}}),[c,l]=w(""),[u,d]=w(""),[m,h]=w(null),[p,f]=me(),_=W(null),$=Object.fromEntries(n.map(({pms_property_id:O,name:Z})=>[O,Z])),b=t.map(O=>tu(O,s)),v=b.filter(O=>O.chosen),y={};for(let O of v.flatMap(({ids:Z})=>Z))y[O]=(y[O]??0)+1;let T=v.filter(({ids:O})=>O.some(Z=>y[Z]>1)),{fits:S}=oe(Is,u)??eu,D=b.filter(O=>S(O)&&Te(c,[O.candidate.name,O.candidate.property_id,...O.ids.map(Z=>`${$[Z]} ${Z}`)])).sort(Mi),x=Ae(D,Li),I=M(async()=>{let O={model:e.property_id,lines:v.map(({candidate:ke,ids:rn})=>({property_id:ke.property_id,pms_property_ids:rn}))},{rollout_id:Z}=await yr(O);i(),o(`/rollouts/${Z}`)}),F=(O,Z)=>a({...s,picks:{...s.picks,...Object.fromEntries(O.map(({candidate:ke})=>[ke.property_id,Z]))}}),te=(O,Z)=>{a({matches:{...s.matches,[O]:Z},picks:{...s.picks,[O]:Z.length>0}}),h(null),setTimeout(()=>document.querySelector(`[data-change="${CSS.escape(O)}"]`)?.focus())},fe=()=>et(`roll-out-like-${e.property_id}.csv`,Xe(An,[...b].sort(Mi).flatMap(({candidate:O,ids:Z})=>(Z.length?Z:[""]).map(ke=>[O.property_id,O.name,ke,$[ke]])))),_e=M(async O=>{let{matches:Z,wrong:ke}=ou(await O.text(),t,$);if(ke.length)throw new ve({title:"Nothing was taken from the file",detail:ke.slice(0,5).join(" ")});a({matches:{...s.matches,...Z},picks:{...s.picks,...Object.fromEntries(Object.entries(Z).map(([rn,P])=>[rn,P.length>0]))}}),f(`${k(Object.keys(Z).length,"property","properties")} matched as the file says.`)});if(!t.length)return r`<div class="card"><${z} title="There is nothing to roll out to"><p>Every property of the portfolio is on, or set up with another PMS.</p><//></div>`;let V=b.filter(Is.open.fits).length;return r`
    <div class="row between">
      <p role="status"><strong>${k(v.length,"property","properties")} chosen</strong> of ${t.length.toLocaleString("en-US")} that are not on.${V>0&&` ${k(V,"has","have")} no PMS property yet.`}</p>
      <${g} kind="primary" busy=${I.busy} disabled=${!v.length||T.length>0} onClick=${I.run}>Set up and preview ${k(v.length,"property","properties")}<//>
    </div>
    <${pe} of=${p} />
    <${H} problem=${I.problem??_e.problem} />
    ${T.length>0&&r`<${K} kind="warn" title="A PMS property is chosen twice"><p>It syncs into one property only. Change or leave out one of each: ${T.slice(0,6).map(({candidate:O})=>O.name).join(", ")}.</p><//>`}
    <div class="filters no-print" role="search">
      <${$e} label="Search properties" value=${c} onSearch=${l} />
      <${ue} label="Show" value=${u} onChoose=${d}
        options=${{"":`All (${b.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(Is).map(([O,{name:Z,fits:ke}])=>[O,`${Z} (${b.filter(ke).length.toLocaleString("en-US")})`]))}} />
      <${g} kind="small" onClick=${()=>F(D,!0)}>Choose these ${D.length.toLocaleString("en-US")}<//>
      <${g} kind="small" onClick=${()=>F(D,!1)}>Leave these out<//>
      <${g} kind="small" onClick=${fe}>Save the matches as CSV<//>
      <${g} kind="small" busy=${_e.busy} onClick=${()=>_.current?.click()}>Read matches from a CSV<//>
      <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with matches" ref=${_}
        onChange=${O=>{let[Z]=O.currentTarget.files;O.currentTarget.value="",Z&&_e.run(Z)}} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col"><span class="unseen">Chosen</span></th><th scope="col">Door property</th><th scope="col">PMS property</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
        <tbody>
          ${x.data.map(O=>r`<${su} key=${O.candidate.property_id} line=${O} names=${$} offered=${n} taken=${y}
            editing=${m===O.candidate.property_id} onEdit=${h} onMatch=${te} onPick=${Z=>F([O],Z)} />`)}
        </tbody>
      </table>
      ${!D.length&&r`<${z} title="No property fits" />`}
      <${le} of=${x} size=${Li} what="properties" />
    </div>`}var An=["Door property ID","Door property","PMS property ID","PMS property"];function ou(e,t,n){let[o=[],...s]=$o(e),[a,i]=[An[0],An[2]].map(d=>o.findIndex(m=>m.trim()===d)),c={},l=[];if(a<0||i<0)return{matches:c,wrong:[`Its first line needs the columns \u201C${An[0]}\u201D and \u201C${An[2]}\u201D: save the matches as CSV for one.`]};let u=new Set(t.map(({property_id:d})=>d));return s.forEach((d,m)=>{let[h,p]=[d[a]?.trim()??"",d[i]?.trim()??""];!h&&!p||(u.has(h)?p&&!Object.hasOwn(n,p)?l.push(`Line ${m+2}: the credential sees no PMS property \u201C${p}\u201D.`):c[h]=[...c[h]??[],...p?[p]:[]]:l.push(`Line ${m+2}: \u201C${h}\u201D is no property that can be rolled out to.`))}),{matches:c,wrong:l}}function su({line:e,names:t,offered:n,taken:o,editing:s,onEdit:a,onMatch:i,onPick:c}){let{candidate:{property_id:l,name:u,next_step:d},ids:m,sureness:h,chosen:p}=e;return r`
    <tr>
      <td><label class="tick"><input type="checkbox" checked=${p} disabled=${!m.length} aria-label="Roll out to ${u}" onChange=${()=>c(!p)} /></label></td>
      <th scope="row">${u} ${d==="activate"&&r`<${R}>Set up, off<//>`}</th>
      ${s?r`<${ru} id=${l} name=${u} ids=${m} offered=${n} onMatch=${i} onCancel=${()=>a(null)} />`:r`
          <td data-label="PMS property">${m.length?r`${m.map(f=>t[f]??f).join(", ")} <span class="hint">${m.join(", ")}</span>`:r`<${R} kind="warn">Not matched<//>`}
            ${h==="alike"&&r` <${R} kind="accent">Alike: check<//>`}
            ${p&&m.some(f=>o[f]>1)&&r` <${R} kind="bad">Chosen twice<//>`}</td>
          <td><div class="row end"><${g} kind="small" data-change=${l} aria-label="Change the PMS property of ${u}" onClick=${()=>a(l)}>Change<//></div></td>`}
    </tr>`}var au=20;function ru({id:e,name:t,ids:n,offered:o,onMatch:s,onCancel:a}){let i=it(),c=o.filter(({attached_to:$})=>!$||$===e),l=({name:$,pms_property_id:b})=>`${$} (${b})`,u=c.find(({pms_property_id:$})=>$===n[0]),[d,m]=w(u?l(u):""),h=W(null);j(()=>h.current?.select(),[]);let p=c.filter($=>Te(d,[l($)])).slice(0,au),f=c.find($=>l($)===d.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),f&&s(e,[f.pms_property_id])}}>
        <input class="input" list=${i} aria-label="PMS property for ${t}" placeholder="Type a PMS property" autocomplete="off" value=${d} ref=${h}
          onInput=${$=>m($.currentTarget.value)} />
        <datalist id=${i}>${p.map($=>r`<option value=${l($)} />`)}</datalist>
        ${d.trim()&&!f&&r`<div class="hint">${p.length?"Choose one of the PMS properties.":"No free PMS property is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${g} type="submit" form="${i}-form" kind="small primary" disabled=${!f}>Save<//>
      ${n.length>0&&r`<${g} kind="small" onClick=${()=>s(e,[])}>Clear<//>`}
      <${g} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function js(e,t,n,o){let[s,a]=w(null),i=W({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=M(async()=>{try{let l=await n(i.current.etag);a(null),o(l)}catch(l){if(!(l instanceof ve)||l.code!=="version_mismatch")throw l;a(await ge(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function ot({property:e,card:t,saved:n},o,s,a){let[i,c,l]=qt(`${e.property_id} v${t.version} ${o}`,s),u=js(e.property_id,t,d=>a(e.property_id,i,d),d=>{l(),n(d)});return{value:i,set:c,saving:u}}function Ie({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${K} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${H} problem=${e.problem} />
      <div class="row">
        <${g} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${g} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${H} problem=${e.problem} />`}function xo(e){let{property:t,card:n,action:o,back:s}=e,a=E(async()=>{let[b,v]=await Promise.all([ur(t.property_id),oo()]),y=Object.fromEntries(v.map(T=>[T.property_id,T.name]));return{seen:b,names:y}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(b=>b.pms_property_id),{value:c,set:l,saving:u}=ot(e,"properties",i,pr),[d,m]=w(""),[h,p]=w(!1),f=b=>{b.preventDefault(),p(!c.length),c.length&&u.save()},_=b=>l(c.includes(b)?c.filter(v=>v!==b):[...c,b]),$=b=>`${b.name} ${b.pms_property_id} ${b.address??""}`.toLowerCase().includes(d.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${f}>
      <${C} of=${a}>${({seen:b,names:v})=>{let y=S=>b.find(D=>D.pms_property_id===S)?.name??S,T=b.filter($);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${b.length>6&&r`<${$e} label="Search by name or ID" value=${d} onSearch=${m} />`}
            <p class="hint" role="status">${k(c.length,"property","properties")} selected${d&&`, ${T.length.toLocaleString("en-US")} shown`}</p>
            <div class="choices">
              ${T.map(S=>r`<${iu} one=${S} names=${v} own=${t.property_id} checked=${c.includes(S.pms_property_id)} onChange=${()=>_(S.pms_property_id)} />`)}
            </div>
            ${!b.length&&r`
              <${z} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${g} onClick=${a.reload}>Look again<//>
              <//>`}
            ${h&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${Ie} saving=${u} mine=${c.map(y).join(", ")}
            theirs=${S=>S.pms_properties.map(D=>D.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function iu({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function Po(e){let{property:t,card:n,action:o,back:s}=e,a=E(()=>hr(t.property_id),[t.property_id]),{value:i,set:c,saving:l}=ot(e,"statuses",n.excluded_lease_statuses,mr),u=h=>{h.preventDefault(),l.save()},d=h=>c(i.includes(h)?i.filter(p=>p!==h):[...i,h]),m=h=>h.length?[...h].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${u}>
      <${C} of=${a}>${h=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${h.map(p=>r`<${cu} one=${p} checked=${i.includes(p.status)} onChange=${()=>d(p.status)} />`)}
          </div>
        </fieldset>
        <${lu} statuses=${h} excluded=${i} />`}<//>
      <${Ie} saving=${l} mine=${m(i)} theirs=${h=>m(h.excluded_lease_statuses)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function cu({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=ie[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${Mt(e.residents)} now</span>
    </label>`}function lu({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${Mt(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var Ws=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function Ni(e){let t=e.property.property_id,n=E(async()=>(await Mr(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${C} of=${n} lines=${8}>${o=>r`<${du} ...${e} known=${o} />`}<//>`}function du(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(S=>s.includes(S)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=W(null),[c,l]=w(null),u=S=>{l(null),e.saved(S)},{value:d,set:m,saving:h}=ot({...e,saved:u},"automate access",a,(S,D,x)=>fr(S,{...Ws(D),digest:i.current},x)),p=M(async S=>{let D=await $r(t.property_id,Ws(d));i.current=D.digest??null,Object.values(Ps).every(({count:I})=>!D[I])&&!S?h.save():l({preview:D,again:S})}),f=h.problem?.code==="other_plan";j(()=>{f&&p.run(!0)},[h.problem]),j(()=>{h.conflict&&l(null)},[h.conflict]);let _=S=>{S.preventDefault(),h.clear(),p.run(!1)},$=p.problem??(f?null:h.problem),b=S=>$?.errors.find(D=>D.pointer.startsWith(S))?.detail,v=S=>S.currentTarget.value,y=n.common_area_keys.filter(S=>!s.includes(S)),T=S=>[ze[S.automated_access??"off"].name,`common areas: ${S.common_area_keys?.join(", ")||"none"}`,S.revoke_after_hours!=null&&S.automated_access==="approval_required"&&`access of who moved out ends after ${k(S.revoke_after_hours,"hour")}`,`held above ${S.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${_}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(ze).map(([S,{name:D,means:x}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${d.mode===S} onChange=${()=>m({...d,mode:S})} />
              <span><strong>${D}</strong><span class="hint">${x}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${d.mode==="approval_required"&&r`
        <${De} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${d.hours} wrong=${b("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${S=>m({...d,hours:v(S)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(S=>r`
          <label class="tick"><input type="checkbox" checked=${d.keys.includes(S)}
            onChange=${()=>m({...d,keys:d.keys.includes(S)?d.keys.filter(D=>D!==S):[...d.keys,S]})} /> ${S}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${Ce} about="Common area keys for ${t.name}">Or ask Door’s support:<//></p>`}
        ${y.length>0&&r`<${K} kind="warn"><p>Chosen before, and no key of Door any more: ${y.join(", ")}. ${y.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${b("/common_area_keys")&&r`<span class="wrong">${b("/common_area_keys")}</span>`}
      </fieldset>
      <${De} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${d.threshold} wrong=${b("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${S=>m({...d,threshold:v(S)})} />
      ${!c&&r`<${Ie} saving=${{...h,problem:$?.errors.length?null:$}} mine=${T(Ws(d))} theirs=${T} />`}
      <div class="foot"><span /><${g} type="submit" kind="primary" busy=${p.busy||h.busy}>${o}<//></div>
      ${c&&r`
        <${uu} ...${c} busy=${h.busy||p.busy} problem=${$} onConfirm=${h.save}
          onClose=${()=>{l(null),h.clear()}} />`}
    </form>`}function uu({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(Ps).map(([c,{count:l,one:u,many:d}])=>{let m=e[l],h=e.items.filter(p=>p.effect===c).map(p=>p.name);return{n:m,what:m===1?u:d,names:h}}).filter(({n:c})=>c>0);return r`
    <${Ee} title="Change access now?" onClose=${a}>
      ${t&&r`<${K} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:l,names:u})=>r`<li><strong>${G(c)} ${l}</strong>${u.length>0&&r`<br /><span class="hint">${kn(u,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${H} problem=${o} />
      <div class="row end">
        <${g} onClick=${a}>Cancel<//>
        <${g} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}function Ui({property:e,card:t}){let n=e.property_id,{query:o,route:s}=Y(),{q:a="",action:i="",from:c="",to:l=""}=o,u={q:a,action:i,from:c,to:l},d=f=>{let _=new URLSearchParams(Object.entries({...u,...f}).filter(([,$])=>$));s(`/properties/${n}/integrations/settings/activity${_.size?`?${_}`:""}`,!0)},m=!!(a||i||c||l),h=Ue(f=>vs(n,{...Qt(u),cursor:f}),[n,...Object.values(u)]),p=M(async()=>go(`audit-${n}.csv`,await be(f=>vs(n,{...Qt(u),limit:200,cursor:f}))));return r`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${g} busy=${p.busy} onClick=${p.run}>${m?"Save these as CSV":"Save all as CSV"}<//></div>
    <${yo} which=${u} change=${d} />
    <${H} problem=${p.problem} />
    <${C} of=${h} lines=${8}>${f=>r`
      <${_o} entries=${f} zone=${e.time_zone} property=${n} filtered=${m}
        names=${t.credential?{[t.credential.credential_id]:t.credential.name}:{}} />`}<//>
    <${Qe} more=${h.more} busy=${h.busy} onMore=${h.goOn} />`}function To(e,t,n){let[o,s,a]=qt(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=w({}),[l,u]=w({}),d=h=>(h.kind==="secret"?i[h.name]:o.fields[h.name])??"",m=new Set(["/name",...e.credential_fields.map(h=>`/fields/${h.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:l,value:d,setName:h=>s({...o,name:h}),set:(h,p)=>{u({...l,[h.name]:""}),h.kind==="secret"?c({...i,[h.name]:p}):s({...o,fields:{...o.fields,[h.name]:p}})},values:()=>{let h=e.credential_fields.map(p=>[p.name,d(p).trim()]).filter(([,p])=>p);return{name:o.name.trim(),fields:Object.fromEntries(h)}},check:()=>{let h=e.credential_fields.filter(_=>_.required&&!d(_).trim()&&!(_.kind==="secret"&&n.secretsOptional)),p=Object.fromEntries(h.map(_=>[_.name,`Enter the ${_.label}.`]));o.name.trim()||(p.name="Give it a name."),u(p);let f=Object.keys(p)[0];return f&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!f},forget:()=>{a(),c({})},without:h=>h.problem?.errors.length&&h.problem.errors.every(f=>m.has(f.pointer))?{...h,problem:null}:h}}function Co({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${De} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${De} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var Hs="new";function zs({used_by:e,used_by_others:t}){let n=k(e.length+t,"property","properties");return t?`${n}, ${t} of them not yours`:n}function Ao(e){let{card:t}=e,n=E(async()=>{let[o,s]=await Promise.all([Bt(),so(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${C} of=${n}>${({pms:o,existing:s})=>r`
      <${pu} ...${e} pms=${o} existing=${s} />`}<//>`}function pu(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,l=n.credential?.credential_id??(c.length?c[0].credential_id:Hs),u=To(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[d,m]=w(null),h=y=>{u.forget(),o(y)},{value:p,set:f,saving:_}=ot({...e,saved:h},"credential",l,async(y,T,S)=>{let D=T;if($){let x=d??await rr({pms:i.id,...u.values()});m(x),D=x.credential_id}return dr(y,D,S)}),$=p===Hs||!c.some(y=>y.credential_id===p),b=y=>{if(y.preventDefault(),p===n.credential?.credential_id)return o(n);(!$||u.check())&&_.save()},v=$?u.name:c.find(y=>y.credential_id===p)?.name;return r`
    <form class="stack" onSubmit=${b} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${se[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(y=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${y.credential_id===p} onChange=${()=>f(y.credential_id)} />
                <span><strong>${y.name}</strong>
                  <span class="hint">${Object.values(y.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${zs(y)}, tested <${U} at=${y.last_verified_at} zone=${t.time_zone} />${y.expires_on&&`, until ${ye(y.expires_on)}`}</span></span>
                <span><${ho} credential=${y} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${$} onChange=${()=>f(Hs)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${$&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${se[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${Co} form=${u} problem=${_.problem} />
        </fieldset>`}
      <${Ie} saving=${u.without(_)} mine=${v??"\u2014"}
        theirs=${y=>y.credential?.name??"No credential chosen"} />
      ${_.busy&&$&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${g} type="submit" kind="primary" busy=${_.busy}>${s}<//></div>
    </form>`}function Eo(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=E(Bt,[]),{value:c,set:l,saving:u}=ot(e,"pms",n.pms??"",ar),d=h=>{if(h.preventDefault(),c===n.pms)return o(n);c&&u.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${d}>
      <${C} of=${i}>${h=>r`
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
        <${hu} pms=${h.find(p=>p.id===c)} />`}<//>
      ${m&&r`
        <${K} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&se[n.pms]} are cleared. People stay; their links to ${n.pms&&se[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${Ie} saving=${u} mine=${oe(se,c)??"\u2014"} theirs=${h=>h.pms?se[h.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${g} type="submit" kind="primary" busy=${u.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var hu=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${Ze(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function Ii(e){let{property:t,card:n,reload:o,refresh:s}=e,a=E(async()=>{let[c,l]=await Promise.all([Bt(),so(n.pms??"")]);return{pms:c.find(u=>u.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${C} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${se[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(u=>r`
          <li key=${u.credential_id}><${mu} credential=${u} pms=${c} used=${u.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${Ao} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${Eo} ...${e} /></details>`}<//>`}function mu({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=w(null),[c,l]=me(),u=M(async()=>{l(null),await cr(e.credential_id),l(`${e.name} works.`),s()}),d=M(async()=>{await lr(e.credential_id),s()}),m=()=>{i(null),d.clear()},h=!e.used_by_others;return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${ho} credential=${e} /></div>
        <div class="row">
          <${g} kind="small" busy=${u.busy} aria-label="Test ${e.name}" onClick=${u.run}>Test<//>
          ${h&&r`<${g} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>`}
          ${h&&!e.used_by.length&&r`<${g} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${zs(e)}. Tested <${U} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${k(e.calls.left_today,"call")} to the PMS left today.`}</p>
      ${!h&&r`<p class="hint">Properties that you do not manage use it, too. Ask a manager of the whole portfolio to change it, or use another credential here.</p>`}
      <${ei} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${pe} of=${c} />
      <${H} problem=${u.problem} />
      ${a==="edit"&&r`<${fu} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),l(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${we} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${d} onConfirm=${d.run} onClose=${m} />`}
    </div>`}function fu({credential:e,pms:t,onClose:n,changed:o}){let s=To(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=M(async()=>{await ir(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=l=>{l.preventDefault(),s.check()&&a.run()};return r`
    <${Ee} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${k(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${Co} form=${s} problem=${a.problem} />
        <${H} problem=${s.without(a).problem} />
        <div class="row end"><${g} onClick=${i}>Cancel<//><${g} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var ji=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],sn=800,vt=160,En=20;function Wi(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var Fs=(e,t)=>gn(e.started_at??e.requested_at,t,new Date);function Hi({syncs:e,zone:t}){let n=e.filter(u=>u.status!=="queued"&&u.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=u=>Object.values(Wi(u)).reduce((d,m)=>d+m,0),s=Math.max(1,...n.map(o)),a=sn/Math.max(n.length,12),i=vt-En-14,c=n.filter(u=>u.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${s.toLocaleString("en-US")} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${sn} ${vt}" role="img" aria-label=${l}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${vt-En} x2=${sn} y2=${vt-En} />
        ${n.map((u,d)=>{let m=vt-En,h=sn-(n.length-d)*a+a*.15,p=Wi(u);return r`<g>
            <title>${Fs(u,t)}: ${o(u)} changes</title>
            ${ji.map(([f])=>{let _=p[f]/s*i;return m-=_,_>0&&r`<rect class=${f} x=${h} y=${m} width=${a*.7} height=${_} />`})}
            ${u.status!=="succeeded"&&r`<path class="failed" d="M${h} ${vt-En-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${sn-n.length*a} y=${vt-4}>${Fs(n[0],t)}</text>`}
        <text x=${sn} y=${vt-4} text-anchor="end">${Fs(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${ji.map(([u,d])=>r`<li><i class=${u} />${d}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function zi({property:e}){let t=e.property_id,n=Ue(o=>io(t,{limit:50,cursor:o}),[t]);return r`
    <${C} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Hi} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${U} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${gt[s.status].kind}>${gt[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${Gt[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?tt(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${z} title="No sync has run yet" /></div>`}<//>
    <${Qe} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Bi({property:e,refresh:t}){let n=e.property_id,o=E(async()=>{let[s,a]=await Promise.all([Or(n),ro(n)]);return{items:s,units:a}},[n]);return r`
    <${C} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${_u} items=${s} units=${a} property=${e} mapped=${(i,c)=>{o.replace({items:i,units:a}),c||t()}} />`}<//>`}var ht=({building:e,pms_unit:t})=>e?`${e}, ${t}`:t;function Ro(e){let t={};for(let{name:n}of e)t[n]=(t[n]??0)+1;return Object.fromEntries(e.map(({name:n,unit_id:o})=>[o,t[n]>1?`${n} (${o})`:n]))}var Bs=200,Fi=50,$u={fits:e=>!0},qs={unmapped:{name:"Not mapped",fits:e=>!e.unit_id},suggested:{name:"Suggested",fits:e=>!e.unit_id&&!!e.suggested_unit_id},vacant:{name:"Vacant",fits:e=>!e.people}};function _u({items:e,units:t,property:n,mapped:o}){let{query:s,route:a}=Y(),{q:i="",show:c=""}=s,l=P=>{let X=new URLSearchParams(Object.entries({q:i,show:c,...P}).filter(([,re])=>re));a(`/properties/${n.property_id}/integrations/settings/units${X.size?`?${X}`:""}`,!0)},[u,d]=w(null),[m,h]=w(null),[p,f]=me(),_=Q()?.canManage??!1,$=Object.fromEntries(t.map(P=>[P.unit_id,P.name])),b=M(async(P,X)=>{let{pms_property_id:re,pms_unit_id:St}=P;o(await ws(n.property_id,[{pms_property_id:re,pms_unit_id:St,unit_id:X}])),d(null),h(null),f(X?`${ht(P)} is mapped to ${$[X]}. Its residents are there now.`:`The mapping of ${ht(P)} was removed.`)}),v=P=>{d(null);let X=`[data-edit="${CSS.escape(Fe(P))}"]`;setTimeout(()=>document.querySelector(X)?.focus())},[y,T]=w(0),S=async P=>{for(let X=0;X<P.length;X+=Bs)T(X),o(await ws(n.property_id,P.slice(X,X+Bs)),X+Bs<P.length);T(0),f(`${k(P.length,"unit")} mapped. Their residents are there now.`)},D=M(()=>S(e.flatMap(({pms_property_id:P,pms_unit_id:X,unit_id:re,suggested_unit_id:St})=>!re&&St?[{pms_property_id:P,pms_unit_id:X,unit_id:St}]:[]))),x=W(null),[I,F]=w(null),te=M(async P=>{f(null);let{changes:X,wrong:re}=gu(await P.text(),e,t);if(re.length){let St=re.length-Rn;throw new ve({title:"Nothing was taken from the file",detail:`${re.slice(0,Rn).join(" ")}${St>0?` And ${k(St,"more line","more lines")}.`:""}`})}X.length?F(X):f("The file says what is mapped already.")}),fe=M(async()=>{await S((I??[]).map(({item:{pms_property_id:P,pms_unit_id:X},unit_id:re})=>({pms_property_id:P,pms_unit_id:X,unit_id:re}))),F(null)}),{fits:_e}=oe(qs,c)??$u,V=e.filter(P=>_e(P)&&Te(i,[P.pms_unit,P.building,P.pms_property_id,$[P.unit_id??""]])),O=Ae(V,Fi),Z=()=>{let P=Ro(t),X=re=>P[re??""]??re;et(`units-${n.property_id}.csv`,Xe(It,V.map(re=>[re.pms_property_id,re.building,re.pms_unit,re.pms_unit_id,re.people,X(re.unit_id),X(re.suggested_unit_id)])))};if(!e.length)return r`<div class="card"><${z} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let ke=e.filter(qs.suggested.fits),rn=e.filter(P=>P.unit_id).length;return r`
    <div class="row between">
      <p>${rn.toLocaleString("en-US")} of ${k(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${_&&ke.length>0&&r`<${g} kind="primary" busy=${D.busy} onClick=${D.run}>${D.busy&&y?`Mapped ${y.toLocaleString("en-US")} so far\u2026`:`Accept all ${ke.length.toLocaleString("en-US")} suggestions`}<//>`}
    </div>
    <${pe} of=${p} />
    <${H} problem=${D.problem??te.problem??(m?null:b.problem)} />
    <div class="filters no-print" role="search">
      <${$e} label="Search units" value=${i} onSearch=${P=>l({q:P})} />
      <${ue} label="Show" value=${c} onChoose=${P=>l({show:P})}
        options=${{"":`All units (${e.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(qs).map(([P,{name:X,fits:re}])=>[P,`${X} (${e.filter(re).length.toLocaleString("en-US")})`]))}} />
      <span class="hint" role="status">${k(V.length,"unit")}</span>
      <${g} kind="small" onClick=${Z}>Save these as CSV<//>
      ${_&&r`
        <${g} kind="small" busy=${te.busy} onClick=${()=>x.current?.click()}>Map by a CSV<//>
        <input type="file" class="unseen" tabindex="-1" accept=".csv,text/csv" aria-label="CSV with Door units" ref=${x}
          onChange=${P=>{let[X]=P.currentTarget.files;P.currentTarget.value="",X&&te.run(X)}} />`}
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${_&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${O.data.map(P=>r`
            <tr key=${Fe(P)}>
              <th scope="row">${ht(P)}</th>
              <td data-label="PMS property">${P.pms_property_id}</td>
              <td data-label="People">${P.people||r`<span class="hint">Vacant</span>`}</td>
              ${u===Fe(P)?r`<${wu} item=${P} units=${t} busy=${b.busy} onSave=${b.run} onRemove=${()=>h(P)} onCancel=${()=>v(P)} />`:r`
                  <td data-label="Door unit">${P.unit_id?$[P.unit_id]??P.unit_id:r`<${R} kind="warn">Not mapped<//>${P.suggested_unit_id&&r` <span class="hint">Suggested: ${$[P.suggested_unit_id]??P.suggested_unit_id}</span>`}`}
                    ${P.shares_with.length>0&&r`<div class="hint">Shared with ${P.shares_with.join(", ")}</div>`}</td>
                  ${_&&r`<td><div class="row end">
                    ${!P.unit_id&&P.suggested_unit_id&&r`<${g} kind="small" aria-label="Accept for ${ht(P)}" onClick=${()=>b.run(P,P.suggested_unit_id??null)}>Accept<//>`}
                    <${g} kind="small" data-edit=${Fe(P)} aria-label="Edit ${ht(P)}" onClick=${()=>d(Fe(P))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!V.length&&r`<${z} title="No unit fits" />`}
      <${le} of=${O} size=${Fi} what="units" />
    </div>
    ${I&&r`
      <${we} title="Map ${k(I.length,"unit")} as the file says?" action="Map" doing=${fe} onConfirm=${fe.run}
        does=${r`<${yu} told=${I} label=${Ro(t)} /><p role="status">${fe.busy&&y>0&&`Mapped ${y.toLocaleString("en-US")} so far\u2026`}</p>`}
        onClose=${()=>{F(null),fe.clear()}} />`}
    ${m&&r`
      <${we} title="Remove the mapping of ${ht(m)}?" action="Remove Mapping" danger doing=${b}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>b.run(m,null)} onClose=${()=>{h(null),b.clear()}} />`}`}var It=["PMS property","Building","PMS unit","ID in the PMS","People","Door unit","Suggested Door unit"],Rn=5;function gu(e,t,n){let[o=[],...s]=$o(e),[a,i,c]=[It[0],It[3],It[5]].map(h=>o.findIndex(p=>p.trim()===h)),l=new Map,u=[];if(a<0||i<0||c<0)return{changes:[],wrong:[`Its first line needs the columns \u201C${It[0]}\u201D, \u201C${It[3]}\u201D and \u201C${It[5]}\u201D: save these as CSV for one.`]};let d=new Map(t.map(h=>[Fe(h),h])),m=Object.fromEntries([...n.map(({unit_id:h})=>[lt(h),h]),...Object.entries(Ro(n)).map(([h,p])=>[lt(p),h])]);return s.forEach((h,p)=>{let[f,_,$]=[a,i,c].map(T=>h[T]?.trim()??"");if(!$)return;let b=Fe({pms_property_id:f,pms_unit_id:_}),[v,y]=[d.get(b),oe(m,lt($))];v?y?l.has(b)&&l.get(b)?.unit_id!==y?u.push(`Line ${p+2}: ${ht(v)} is in the file twice.`):l.set(b,{item:v,unit_id:y}):u.push(`Line ${p+2}: no Door unit is called \u201C${$}\u201D.`):u.push(`Line ${p+2}: the PMS has no unit with the ID \u201C${_}\u201D in \u201C${f}\u201D.`)}),{changes:[...l.values()].filter(({item:h,unit_id:p})=>h.unit_id!==p),wrong:u}}function yu({told:e,label:t}){let n=e.filter(({item:s})=>s.unit_id).length,o=e.reduce((s,{item:a})=>s+a.people,0);return r`
    <p>${k(e.length-n,"unit")} ${e.length-n===1?"is":"are"} mapped that ${e.length-n===1?"was":"were"} not, and ${k(n,"unit")} ${n===1?"goes":"go"} to another Door unit. ${G(o)} ${o===1?"lives":"live"} in them, and ${o===1?"is":"are"} there at once; so is their access, where it is automated.</p>
    <ul>${e.slice(0,Rn).map(({item:s,unit_id:a})=>r`<li>${ht(s)}: ${s.unit_id&&r`<del>${t[s.unit_id]??s.unit_id}</del> `}→ ${t[a]}</li>`)}
      ${e.length>Rn&&r`<li>And ${(e.length-Rn).toLocaleString("en-US")} more</li>`}</ul>`}var bu=20;function wu({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let i=it(),c=t.find(({unit_id:$})=>$===(e.unit_id??e.suggested_unit_id)),l=_t(()=>Ro(t),[t]),u=({unit_id:$})=>l[$],[d,m]=w(c?u(c):""),h=W(null);j(()=>h.current?.select(),[]);let p=t.filter(({name:$,unit_id:b})=>Te(d,[`${$} (${b})`])).slice(0,bu),f=t.find($=>u($)===d.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),f&&o(e,f.unit_id)}}>
        <input class="input" list=${i} aria-label="Door unit for ${ht(e)}" placeholder="Type a Door unit" autocomplete="off" value=${d} ref=${h}
          onInput=${$=>m($.currentTarget.value)} />
        <datalist id=${i}>${p.map($=>r`<option value=${u($)} />`)}</datalist>
        ${d.trim()&&!f&&r`<div class="hint">${p.length?"Choose one of the Door units.":"No Door unit is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${g} type="submit" form="${i}-form" kind="small primary" busy=${n} disabled=${!f}>Save<//>
      ${e.unit_id&&r`<${g} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${g} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}var qi=({card:e})=>r`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[["PMS",e.pms&&se[e.pms]],["Credential",e.credential?.name],["PMS properties",e.pms_properties.map(({name:t,pms_property_id:n})=>`${t} (${n})`).join(", ")],["Excluded lease statuses",e.excluded_lease_statuses.join(", ")||"None"],["User Sync",e.enabled?"On":"Off"],["Automated access",`${ze[e.automated_access].name}. ${ze[e.automated_access].means}`],["Common area keys",e.common_area_keys.join(", ")||"None"],["Access of who moved out ends after",e.automated_access==="approval_required"&&k(e.revoke_after_hours,"hour")],["A sync is held above",`${e.held_changes_threshold} % of the people`]].map(([t,n])=>n&&r`<div><dt>${t}</dt><dd>${n}</dd></div>`)}
    </dl>
  </section>`;function Lo({property:e,card:t,saved:n,action:o,back:s}){let a=E(()=>ys(e.property_id,{limit:1}),[e.property_id]),[i,c]=w(t.enabled),l=a.data?.digest??null,u=js(e.property_id,t,h=>ao(e.property_id,{enabled:i,plan_digest:i?l:null},h),n),d=h=>{if(h.preventDefault(),i===t.enabled)return n(t);u.save()},m=h=>h?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${d}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
        </label>
        <p class="hint" role="status">${vu(t.enabled,i,o)}</p>
      </div>
      <section class="stack">
        <h2>${t.enabled?"What the next sync will do":"What turning it on will do"}</h2>
        <${C} of=${a} lines=${8}>${h=>r`<${Su} preview=${h} property=${e.property_id} />`}<//>
      </section>
      ${u.problem?.code==="other_plan"&&r`<${g} onClick=${a.reload}>Look at the preview again<//>`}
      <${Ie} saving=${u} mine=${m(i)} theirs=${h=>m(h.enabled)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${u.busy||a.loading}>${o}<//></div>
    </form>`}function vu(e,t,n){return e&&!t?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":t?e?"It runs every hour, and whenever you choose Sync Now on the People page.":`${n} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`:`${n} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`}function Su({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${en} counts=${n} would />
    ${e.hold_reasons.length>0&&r`
      <${K} kind="warn" title="Look at this first">
        <${nt} of=${e} />
        <p>${ut(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${ku} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function ku({outcome:e,n:t,property:n}){let[o,s]=w(!1),{name:a,why:i}=Lt(e,!0);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${xu} outcome=${e} n=${t} property=${n} />`}</div>
    </details>`}var Ji=50;function xu({outcome:e,n:t,property:n}){let o=Ue(i=>ys(n,{outcome:e,limit:200,cursor:i}),[e]),s=Ae(o.data??[],Ji),a=()=>{s.go(s.number+1),o.goOn()};return r`
    <${C} of=${o} lines=${3}>${()=>r`
      <div>
        <${So} rows=${s.data} property=${n} withOutcome=${e==="alerted"||e==="updated"} />
        <${le} of=${{...s,total:t,loading:o.busy,next:s.next??(o.more&&!o.busy?a:null)}} size=${Ji} what=${Lt(e,!0).name} />
      </div>`}<//>`}function Gi(e){let{property:t,card:n,refresh:o}=e,[s,a]=w(!1),{route:i}=Y(),c=M(async()=>{await _r(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${Lo} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${g} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${we} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Ki=[{path:"pms",name:"PMS and credentials",tab:Ii,setup:!0},{path:"properties",name:"Properties",tab:Vi(xo),setup:!0},{path:"statuses",name:"Lease statuses",tab:Vi(Po),setup:!0},{path:"sync",name:"User Sync",tab:Gi,setup:!0},{path:"units",name:"Unit Mapping",tab:Bi},{path:"access",name:"Automate Access",tab:Ni,setup:!0},{path:"syncs",name:"Syncs",tab:zi},{path:"activity",name:"Activity",tab:Ui}];function Vi(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Yi({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=E(()=>ge(e.property_id),[e.property_id]),[a,i]=me(),c=d=>{s.replace(d),i("Saved."),n()},l=Q()?.canManage??!1,u=Ki.find(d=>d.path===t.tab);return r`
    <${B} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${Ki.map(({path:d,name:m})=>r`
          <a href="${o}/settings/${d}" aria-current=${d===t.tab?"page":void 0} onClick=${()=>i(null)}>${m}</a>`)}
      </nav>
      <${pe} of=${a} />
      <${C} of=${s} lines=${8}>${d=>{if(!u)return r`<div class="card"><${z} title="There is no such tab here" /></div>`;let m=d.state==="not_set_up"||d.state==="in_progress";return u.setup&&m?r`<div class="card"><${z} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${Ne[d.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:u.setup&&!l?r`<${qi} card=${d} />`:r`<${u.tab} key="${u.path} ${d.version}" property=${e} card=${d} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Pu={select_pms:Eo,enter_credentials:Ao,attach_properties:xo,exclude_statuses:Po,activate:Lo};function Zi({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=Y(),a=E(()=>ge(e.property_id),[e.property_id]),i=Je.findIndex(m=>Ne[m].path===t.step),c=a.data&&Je.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(j(()=>{c!==null&&(l||i<0)&&s(`${o}/setup/${Ne[Je[Math.max(c,0)]].path}`,!0)},[c,i]),!Q()?.canManage)return r`
      <${B} title="Set up the integration">
        <div class="card"><${z} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let u=m=>{a.replace(m),n();let h=Je[i+1];s(h?`${o}/setup/${Ne[h].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},d=r`<a class="button" href=${i?`${o}/setup/${Ne[Je[i-1]].path}`:o}>Back</a>`;return r`
    <${B} title=${Ne[Je[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Je.map((m,h)=>r`
          <li class=${h===i?"now":c!==null&&h<c?"done":""} aria-current=${h===i?"step":void 0}>
            <span>${h+1}. ${Ne[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${Ne[Je[i]].name}>
        <${C} of=${a}>${m=>r`
          <${Pu[Je[i]]} key=${t.step} property=${e} card=${m} saved=${u} action=${i===Je.length-1?"Done":"Continue"} back=${d} />`}<//>
      </section>
    <//>`}function Xi({property:e,params:t,refresh:n}){let o=e.property_id,s=E(()=>mn(o,t.sync,{limit:1}),[o,t.sync]),a=Jt(o,()=>{s.reload(),n()}),[i,c]=me(),l=(u,d)=>{c(u),s.reload(),n(),d&&a.follow(d)};return r`
    <${B} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${pe} of=${i} />
      <${tn} following=${a} property=${o} />
      <${C} of=${s} lines=${10}>${u=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${gt[u.status].kind}>${gt[u.status].name}<//>
            <span>${Gt[u.trigger]}, <${U} at=${u.started_at??u.requested_at} zone=${e.time_zone} />${u.trigger!=="schedule"&&` by ${u.requested_by}`}</span>
          </div>
          ${u.error&&r`<${K} kind="bad" title="It failed"><p>${Se(u.error.detail)}</p>
            <p class="hint">${u.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."} <${Ce} about="A sync failed: ${u.sync_id}" /></p><//>`}
          <${en} counts=${u.counts} would=${u.status==="held"} />
          ${u.unreadable.length>0&&r`<${Tu} records=${u.unreadable} />`}
        </section>
        <${Au} sync=${u} property=${e} changed=${l} />
        <${Lu} sync=${u} property=${e} changed=${l} refresh=${n} />`}<//>
    <//>`}var Tu=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length.toLocaleString("en-US")}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`,Mo=50,Cu=1e3,Qi=({created:e,linked:t,updated:n,alerted:o})=>e+t+n+o;function Au({sync:e,property:t,changed:n}){let[o,s]=w(null),a=M(async()=>{if(o==="approve"){let{sync_id:d}=await Ir(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",d)}else await jr(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)}),i=d=>Pn(d)?0:Tn(d)?1:2,c=[...e.held_rows??[]].sort((d,m)=>i(d)-i(m)),l=Ae(c,Mo);if(e.status!=="held")return null;let u=()=>{s(null),a.clear()};return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${nt} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${U} at=${e.decision.at} zone=${t.time_zone} />.</p>`:Q()?.canManage&&r`
          <div class="row">
            <${g} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${g} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        ${c.length>=Cu&&c.length<Qi(e.counts)&&r`<p class="hint">The first ${c.length.toLocaleString("en-US")} of ${Qi(e.counts).toLocaleString("en-US")} are listed.</p>`}
        <div>
          <${So} rows=${l.data} property=${t.property_id} withOutcome />
          <${le} of=${l} size=${Mo} what="what it would do" />
        </div>`}
      ${o&&r`
        <${we} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${u}
          does=${o==="approve"?r`<${Eu} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function Eu({sync:e,rows:t}){let n=t.filter(Pn),o=n.filter(Tn).length,s=n.filter(Us).length,a=t.filter(l=>Tn(l)&&!Pn(l)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${ut(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":G(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":G(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${G(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var Ru=["email","pms_unit","lease_status"];function Lu({sync:e,property:t,changed:n,refresh:o}){let s=t.property_id,a=Ke(h=>mn(s,e.sync_id,{limit:Mo,cursor:h}).then(p=>p.changes),[s,e.sync_id,e.status]),[i,c]=w(!1),{state:l}=t.integration,u=l==="on"||l==="needs_attention",d=M(async()=>{let h=u?await ge(s):null;h?.enabled&&(await ao(s,{enabled:!1},h.etag),o());let{reversed:p,not_reversed:f}=await Wr(s,e.sync_id);c(!1),n(`${h?.enabled?"User Sync is off now. ":""}Undone for ${G(p.length)}.${f.length?` ${G(f.length)} had changed since and stayed as they are.`:""}`)}),m=()=>{c(!1),d.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${Q()?.canManage&&(a.data?.length??0)>0&&r`<${g} kind="small danger" onClick=${()=>c(!0)}>Undo this sync<//>`}
      </div>
      <${C} of=${a} lines=${4}>${h=>h.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${h.map(p=>r`
            <tr>
              <th scope="row">${p.person_id?r`<a href="/properties/${s}/people/${p.person_id}">${p.person_name??"A person"}</a>`:p.alert_kind&&r`<a href="/properties/${s}/alerts">${Ye[p.alert_kind].name}</a>`}</th>
              <td>${lo[p.kind]}</td>
              <td><${Cn} fields=${p.kind==="created"?p.fields.filter(({field:f})=>Ru.includes(f)):p.fields} /></td>
            </tr>`)}</tbody>
        </table>
        <${le} of=${a} size=${Mo} what="changes" />`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${i&&r`
        <${we} title="Undo this sync?" action=${u?"Turn off and undo":"Undo"} danger doing=${d} onConfirm=${d.run} onClose=${m}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            ${u?r`<p>User Sync is turned off with it, as the next sync would do the same again. It stays off until you turn it on; until then nobody’s access ends by itself.</p>`:r`<p>User Sync is off, so nothing does it again until you turn it on.</p>`}`} />`}
    </section>`}var ec=50,Mu=30,an={in:{name:"Move-ins",day:"moved_in_on",late:"Was to move in",which:{lifecycle:"future",sort:"move_in"}},out:{name:"Move-outs",day:"moved_out_on",late:"Was to move out",which:{lifecycle:"current",sort:"move_out"}}};function tc({property:e,refresh:t}){let n=e.property_id,{query:o,route:s}=Y(),a=Vt(e.time_zone,new Date),{q:i="",from:c="",to:l=Vt(e.time_zone,new Date,Mu)}=o,u=o.show==="out"?"out":"in",d=an[u],m=S=>{let D=new URLSearchParams(Object.entries({...o,...S}).filter(([x,I])=>I&&!(x==="show"&&I==="in")));s(`/properties/${n}/upcoming${D.size?`?${D}`:""}`,!0)},h={...d.which,q:i,from:c,to:l},p=Ke(S=>ct(n,{...h,limit:ec,cursor:S}),[n,...Object.values(h)]),f=E(()=>ge(n),[n]),[_,$]=w(null),[b,v]=me(),y=M(()=>bo(`${u==="in"?"move-ins":"move-outs"}-${n}.csv`,n,h)),T=[["from","From",c],["to","Until",l]];return r`
    <${B} title="Upcoming" lead="Who is to move in and out, by what the PMS says. Whoever should have by now comes first."
      actions=${r`<${g} busy=${y.busy} onClick=${y.run}>Save as CSV<//>`}>
      <${pe} of=${b} />
      <${H} problem=${y.problem} />
      <div class="filters no-print" role="search">
        <${$e} label="Search by name, email, phone, unit or ID" value=${i} onSearch=${S=>m({q:S})} />
        <${ue} label="Show" value=${u} options=${{in:an.in.name,out:an.out.name}} onChoose=${S=>m({show:S})} />
        ${T.map(([S,D,x])=>r`
          <label class="choose"><span class="label">${D}</span>
            <input class="input" type="date" value=${x} onChange=${I=>m({[S]:I.currentTarget.value})} /></label>`)}
      </div>
      <p role="status">${p.total===null?r`<span class="hint">Loading…</span>`:r`<strong>${G(p.total)}</strong> <span class="hint">${u==="in"?"to move in":"to move out"} by ${ye(l)}</span>`}</p>
      <div class="card flush ${p.loading&&p.data?"stale":""}" aria-busy=${p.loading?"true":void 0}>
        <${C} of=${p} lines=${10}>${S=>S.length?r`<${Ou} people=${S} show=${u} today=${a} property=${e} onLetIn=${$} />`:r`<${z} title=${u==="in"?"Nobody is to move in by then":"Nobody is to move out by then"}><p>Choose a later day, or search for less.</p><//>`}<//>
        <${le} of=${p} size=${ec} what=${d.name} />
      </div>
      ${_&&f.data&&r`
        <${vo} person=${_} to="current" property=${e} mode=${f.data.automated_access} action="Let in now" onClose=${()=>$(null)}
          set=${S=>{v(S),$(null),p.reload(),t()}} />`}
    <//>`}var Ou=({people:e,show:t,today:n,property:o,onLetIn:s})=>r`
  <table class="table">
    <caption class="unseen">${an[t].name} of ${o.name}</caption>
    <thead><tr><th scope="col">${t==="in"?"Move-in":"Move-out"}</th><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Phone</th><th scope="col">Lease status</th><th scope="col">Access</th>
      ${t==="in"&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
    <tbody>
      ${e.map(a=>{let i=a[an[t].day],c=`${a.first_name} ${a.last_name}`;return r`
          <tr key=${a.person_id}>
            <td class="short">${ye(i)}${i&&i<n&&r` <${R} kind="warn">${an[t].late}<//>`}</td>
            <th scope="row" class="long"><a href="/properties/${o.property_id}/people/${a.person_id}">${c}</a> <div class="hint">${a.email}</div></th>
            <td data-label="Unit" class="short"><${Dt} person=${a} /></td>
            <td data-label="Phone" class="short">${ce(pt(a.phone))}</td>
            <td data-label="Lease status">${ce(a.lease?.status)}</td>
            <td data-label="Access">${dt[a.access.state].name}</td>
            ${t==="in"&&r`<td>${Q()?.canManage&&r`<div class="row end"><${g} kind="small" aria-label="Let in now: ${c}" onClick=${()=>s(a)}>Let in now<//></div>`}</td>`}
          </tr>`})}
    </tbody>
  </table>`;function nc({property:e}){let{query:t,route:n}=Y(),{q:o=""}=t,[s,a]=w(o),i=c=>{c.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({q:l})}`)};return r`
    <${B} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${i}>
        <${De} label="Name, unit, email, phone, or ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${c=>a(c.currentTarget.value)} />
        <div class="row"><${g} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${wo} property=${e} about=${{q:o}} /></section>`}
    <//>`}var oc=[["people","People"],["upcoming","Upcoming"],["alerts","Alerts"],["access","Access Review"],["integrations","Integrations"]];function sc({properties:e,logo:t,children:n}){let{path:o}=Y(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find(_=>_.property_id===s),c=oc.some(([_])=>_===a)?a:"people",{attention:l}=qe(),u={access:l?.suggestions??0,alerts:l?Nt(l):0},[d,m]=w(!1),[h,p]=w(!1);return j(()=>Xa(()=>p(!0)),[]),j(()=>m(!1),[o]),r`
    <a class="skip" href="#main" onClick=${_=>{_.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${t} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>m(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <${yt} name="down" />
        </button>
        ${i&&r`<${Du} base="/properties/${s}" />`}
        <${Nu} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${oc.map(([_,$])=>r`
            <a href="/properties/${s}/${_}" aria-current=${a===_?"page":void 0}><${yt} name=${_} />${$}${u[_]>0&&r` <span class="tally">${u[_].toLocaleString("en-US")}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${d&&r`<${Uu} properties=${e} section=${c} onClose=${()=>m(!1)} />`}
    ${h&&r`<${Iu} />`}`}function Du({base:e}){let{attention:t,problem:n}=qe(),o=t?di(t,e):[],s=o.reduce((i,c)=>i+c.n,0),a=t?s?`Waiting for somebody: ${s.toLocaleString("en-US")}`:"Nothing waits":"What waits is being read";return r`
    <${wn} kind="bell ${s?"open":""}" label=${r`
      <${yt} name="alerts" />
      <span class="unseen">${a}</span>
      ${s>0&&r`<span class="count" aria-hidden="true">${s>999?"999+":s}</span>`}`}>
      ${o.map(({what:i,href:c,kind:l})=>r`<a href=${c}><span class="dot ${l}" aria-hidden="true" /> ${i}</a>`)}
      ${!o.length&&r`<p>${n?Se(n.message):a}</p>`}
    <//>`}function Nu(){let e=Q();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${wn} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${oe(_n,e.role)??e.role}</span></p>
      <button type="button" onClick=${or}>Sign out</button>
    <//>`}var Js=50;function Uu({properties:e,section:t,onClose:n}){let[o,s]=w(""),a=e.filter(({name:i,property_id:c,org_id:l})=>Te(o,[i,c,l])).sort((i,c)=>Me(i.name,c.name));return r`
    <${Ee} title="Choose a property" onClose=${n}>
      <${$e} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${k(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.slice(0,Js).map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${Ve[i.integration.state].kind}>${Ve[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${a.length>Js&&r`<p class="hint">And ${k(a.length-Js,"more","more")}: search for one, or look at <a href="/">all properties</a>.</p>`}
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${g} onClick=${n}>Close<//></div>
    <//>`}function Iu(){return r`
    <${Ee} title="Your session has ended" onClose=${At}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${g} kind="primary" onClick=${At}>Sign in<//></div>
    <//>`}var ju=new URL("favicon.svg",import.meta.url).pathname,Oo=Ge({properties:[],refresh:()=>{}}),Ks=()=>r`
  <${B} title="There is nothing here">
    <${Ls} />
  <//>`;function st(e){return({params:t})=>{let{properties:n,refresh:o}=Re(Oo),{reload:s}=qe(),a=xe(()=>{o(),s()},[o,s]),i=n.find(c=>c.property_id===t.property);return i?r`
      <${ti} key=${t.property} property=${t.property} zone=${i.time_zone}>
        <${e} property=${i} params=${t} refresh=${a} />
      <//>`:r`<${Ks} />`}}var Wu=()=>r`<${Ti} ...${Re(Oo)} />`,Gs=e=>({params:t})=>Q()?.role==="portfolio_manager"?r`<${e} params=${t} ...${Re(Oo)} />`:r`<${Ks} />`,Hu=[{path:"/",screen:Wu},{path:"/rollouts",screen:Gs(Di)},{path:"/rollouts/:rollout",screen:Gs(Ri)},{path:"/activity",screen:ii},{path:"/notices",screen:Gs($i)},{path:"/properties/:property/people",screen:st(bi)},{path:"/properties/:property/upcoming",screen:st(tc)},{path:"/properties/:property/why",screen:st(nc)},{path:"/properties/:property/people/:person",screen:st(ki)},{path:"/properties/:property/access",screen:st(ni)},{path:"/properties/:property/alerts",screen:st(hi)},{path:"/properties/:property/syncs/:sync",screen:st(Xi)},{path:"/properties/:property/integrations",screen:st(fi)},{path:"/properties/:property/integrations/setup/:step",screen:st(Zi)},{path:"/properties/:property/integrations/settings/:tab",screen:st(Yi)}],zu=()=>r`<${Pt}><${Fu} /><//>`;function Fu(){let e=E(oo,[]),{path:t}=Y(),[,n]=t.match(/^\/properties\/([^/]+)/)??[],o=E(async()=>n?sr(n):null,[]),s=e.data??(o.data?[o.data]:[]),a=s.find(({property_id:i})=>i===n);return r`
    <${li} property=${a?.property_id}>
      <${sc} properties=${s} logo=${ju}>
        <${qu} />
        ${e.data===null&&r`<${H} problem=${e.problem} retry=${e.reload} />`}
        ${e.data!==null||a?r`<${Oo.Provider} value=${{properties:s,refresh:e.reload}}><${Bu} /><//>`:!e.problem&&r`<${Rs} />`}
      <//>
    <//>`}function Bu(){let[e,t]=Yo(o=>console.error(o)),{path:n}=Y();return j(()=>t(),[n]),e?r`
      <${B} title="This page has stumbled">
        <${K} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${g} onClick=${()=>location.reload()}>Load again<//><${Ce} about="A page of the console stumbled" /></div>
        <//>
      <//>`:r`
    <${Jn}>
      ${Hu.map(({path:o,screen:s})=>r`<${Gn} path=${o} component=${s} />`)}
      <${Gn} default component=${Ks} />
    <//>`}function qu(){let[e,t]=w(navigator.onLine);return j(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${K} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function Ju(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${K} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${g} kind="primary" onClick=${At}>Sign in again<//></p>
    </main>`}var ac=document.getElementById("app"),Do=document.createElement("div");Do.id="announcer";Do.className="unseen";Do.setAttribute("role","status");document.body.append(Do);nr().then(e=>e&&zn(r`<${zu} />`,ac),e=>zn(Ju(e),ac));
